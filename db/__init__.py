"""The store on disk: keeps whole plans in one SQLite file. It knows `app`'s plans and no window."""
