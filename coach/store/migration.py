"""Running Alembic on an open connection. Imported only when an old notebook is met."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection

from coach.errors import StoreError


def migrate(connection: Connection, target: str = "head") -> None:
    """Run all migrations that are missing, inside the caller's transaction.

    Raises:
        StoreError: the notebook was made by a newer program.
    """
    config = Config()
    config.set_main_option("script_location", "coach.store:migrations")
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, target)
    except CommandError as error:
        raise StoreError(
            "This notebook was made by a newer version of this program.", "Update the program, then open it again."
        ) from error
