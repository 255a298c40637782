"""The fields people answer in: one kind of field per file, all keeping the promise of `ui.fields.field.Field`."""
