"""The subcommands: one module each, with the name of the command, that offers a `COMMAND`."""
