"""Makes the scripts of our theme ready for a site."""

from __future__ import annotations

from mkdocs.structure.files import Files

from mkdocs_speakeasy.theme.files import HOME, ONE_SCRIPT
from mkdocs_speakeasy.theme.one_script import one_script


def join_scripts(files: Files) -> None:
    """Let each script that has parts be one, if it is ours and not the site's own."""
    for name in ONE_SCRIPT:
        file = files.get_file_from_path(name)
        if file and file.src_dir == str(HOME):
            file.content_string = one_script(HOME / name)
