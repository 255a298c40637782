"""The window: draws what `app` knows and passes on what a person does. It never touches a database."""
