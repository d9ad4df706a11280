"""Buletin: a folder of dated articles becomes the Markdown of a briefing site.

Data flows one way, and folders are its stages:

    edtf, model     the values that flow
    settings        extra.briefing of mkdocs.yml → Settings
    languages       words as data, one file a language
    text            normal form · words · sentences · numbers
    readers         bytes → Article
    analysis        Article → Analysis
    corpus          Briefings → Corpus
    pages, exports  Corpus → files
    publish         the only writers: docs/, site/, the search index, the swap
    workers         Articles → Analyses, in parallel and from the cache
    pipeline        build(): the whole way of an article, on one screen

``terminal`` tells a person what became of the work, and how far long work has come.

Nothing imports to the layers after it; import-linter (pyproject.toml) keeps it so.
"""
