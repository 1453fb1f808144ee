"""The stylesheets and scripts of the pages: our own files, by name, and no others."""

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from curriclint.reporters.html.articles import FOLDER as REPORT_FOLDER

_OWN = Path(__file__).parent / "assets"
_FILES = {
    "report.css": (REPORT_FOLDER / "assets" / "report.css", "text/css"),
    "report.js": (REPORT_FOLDER / "assets" / "report.js", "text/javascript"),
    "web.css": (_OWN / "web.css", "text/css"),
    "web.js": (_OWN / "web.js", "text/javascript"),
    "mark.svg": (_OWN / "mark.svg", "image/svg+xml"),
}
KEPT_SECONDS = 3600
"""How long a browser may use one again without asking."""


async def asset(request: Request) -> Response:
    """Give one of them."""
    name = request.path_params["name"]
    if name not in _FILES:
        raise HTTPException(404)
    path, kind = _FILES[name]
    return Response(path.read_bytes(), headers={"cache-control": f"private, max-age={KEPT_SECONDS}"}, media_type=kind)
