"""The register over HTTP: pages for people, `/api/v1` for programs.

Start with `create_app`, or with `serve` for a server of its own.
"""
