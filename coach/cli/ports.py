"""Ports of this machine: which are free, and whether a page answers at one."""

from __future__ import annotations

import http.client
import socket

from coach.errors import UsageError

HOST = "127.0.0.1"
_TRIES = 50


def is_free(port: int) -> bool:
    """Whether nothing listens at a port of this machine."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def free_port(first: int) -> int:
    """The first free port from ``first`` on.

    Raises:
        UsageError: none of the next fifty is free.
    """
    for port in range(first, first + _TRIES):
        if is_free(port):
            return port
    raise UsageError(f"No port from {first} to {first + _TRIES - 1} is free.", "Choose one with --port.")


def answers(port: int) -> bool:
    """Whether a page of Streamlit's is up at a port."""
    connection = http.client.HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
