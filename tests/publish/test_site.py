"""What is looked at before MkDocs starts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.publish.files import PublishError
from generator.publish.site import check_pages


def test_a_pipe_among_the_pages(tmp_path: Path) -> None:
    """A pipe, for whose end MkDocs would wait for ever, is named; folders and links are no fault."""
    (tmp_path / "more").mkdir()
    (tmp_path / "page.md").write_text("# Page\n")
    (tmp_path / "more/link.md").symlink_to(tmp_path / "page.md")
    check_pages(tmp_path)
    os.mkfifo(tmp_path / "more/pipe.md")
    with pytest.raises(PublishError, match=r"more/pipe\.md: is no file"):
        check_pages(tmp_path)
