/* Search. Nothing of it is loaded before a reader asks: a page costs one button and this file. */
(() => {
  "use strict";

  // Everything lies at a fixed place from this script, whatever path the site is served under and
  // however deep the page (404.html has no depth of its own).
  const here = document.currentScript.src;
  const bundle = new URL("../../pagefind/", here);
  const opener = document.querySelector("[data-search-open]");
  const notice = document.querySelector("[data-search-notice]");
  if (!opener || !notice) return;

  const DIALOG = `
    <pagefind-modal>
      <pagefind-modal-header>
        <pagefind-input></pagefind-input>
      </pagefind-modal-header>
      <pagefind-modal-body>
        <div class="search-filters">
          <pagefind-filter-dropdown filter="kind" hide-clear hidden></pagefind-filter-dropdown>
          <pagefind-filter-dropdown filter="year" sort="alphabetical" hide-clear hidden></pagefind-filter-dropdown>
          <pagefind-filter-dropdown filter="tag" sort="alphabetical" hide-clear hidden></pagefind-filter-dropdown>
          <pagefind-filter-dropdown filter="language" hide-clear hidden></pagefind-filter-dropdown>
          <label class="search-newest"><input type="checkbox"> <span></span></label>
        </div>
        <pagefind-summary></pagefind-summary>
        <div class="search-nothing" role="status"></div>
        <pagefind-results max-sub-results="2">
          <script type="text/pagefind-template">
            <li class="search-result">
              <p class="search-result__title"><a href="{{ meta.url | default(url) | safeUrl }}">{{ meta.title }}</a></p>
              {{#if meta.date}}<p class="search-result__date">{{ meta.date }}</p>{{/if}}
              {{#if meta.kind}}<p class="search-result__date">{{ meta.kind }}</p>{{/if}}
              {{#if excerpt}}<p class="search-result__excerpt">{{+ excerpt +}}</p>{{/if}}
            </li>
          </script>
        </pagefind-results>
      </pagefind-modal-body>
      <pagefind-modal-footer>
        <pagefind-keyboard-hints></pagefind-keyboard-hints>
        <label class="search-keys"><input type="checkbox"> <span></span></label>
      </pagefind-modal-footer>
    </pagefind-modal>`;

  let ready = null;
  let search = null;

  const loadScript = (url) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = url;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${url} cannot be loaded`));
      document.head.append(script);
    });

  const loadStyle = (url) =>
    new Promise((resolve, reject) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = url;
      link.onload = resolve;
      link.onerror = () => reject(new Error(`${url} cannot be loaded`));
      // Before our own styles, which map its colours to the theme's.
      document.head.querySelector("link[rel=stylesheet]").before(link);
    });

  const say = (words) => {
    notice.querySelector("p").textContent = words;
    notice.showModal();
  };

  /** Loads the words, the components and the index once; resolves to the modal. */
  const prepare = async () => {
    await loadScript(new URL("words.js", here));
    if (location.protocol === "file:") throw new Error("file");
    await Promise.all([
      loadStyle(new URL("pagefind-component-ui.css", bundle)),
      loadScript(new URL("pagefind-component-ui.js", bundle)),
    ]);
    const words = window.buletinSearch;
    const instance = window.PagefindComponents.getInstanceManager().getInstance("default", {
      bundlePath: new URL("./", here).pathname, // of our own pagefind.js, which asks Pagefind's
    });
    // Words and hooks first, elements second: translating rendered elements loses the focus.
    instance.setLanguage();
    instance.setTranslations(words);
    const draft = document.createElement("template");
    draft.innerHTML = DIALOG;
    const parts = draft.content;
    for (const filter of parts.querySelectorAll("[filter]")) {
      filter.setAttribute("label", words[`filter_${filter.getAttribute("filter")}`]);
    }
    // A choice of one is none.
    instance.on("filters", ({ total }) => {
      for (const filter of document.querySelectorAll("pagefind-modal [filter]")) {
        filter.hidden = Object.keys(total?.[filter.getAttribute("filter")] ?? {}).length < 2;
      }
    });
    const modal = parts.querySelector("pagefind-modal");
    const engine = await import(new URL("pagefind.js", here));
    offerNewest(instance, modal, words, engine.order);
    offerKeys(modal, words);
    search = (query) => {
      const field = modal.querySelector("pagefind-input input");
      field.value = query;
      field.focus();
      instance.triggerSearchWithFilters(query, {});
    };
    offerMeant(instance, modal, words, engine.meant);
    document.body.append(parts);
    for (const filter of modal.querySelectorAll("[filter]")) name(filter);
    // Escape closes a list of choices that is open, not the search with it.
    modal.addEventListener(
      "keydown",
      (event) => {
        const list = event.key === "Escape" && modal.querySelector('[aria-expanded="true"]');
        if (!list) return;
        event.preventDefault();
        event.stopPropagation();
        list.click();
        list.focus();
      },
      true,
    );
    // The theme listens on the document for keys of its own.
    modal.addEventListener("keydown", (event) => event.stopPropagation());
    return modal;
  };

  /** A filter's box is announced by its label, which Pagefind shows but does not tie to it. */
  const name = (filter) => {
    const label = filter.querySelector(".pf-dropdown-trigger-label");
    label.id = `search-filter-${filter.getAttribute("filter")}`;
    filter.querySelector(".pf-dropdown-trigger").setAttribute("aria-labelledby", label.id);
  };

  /** The newest first, which only articles can be. */
  const offerNewest = (instance, modal, words, order) => {
    const label = modal.querySelector(".search-newest");
    label.querySelector("span").textContent = words.newest;
    label.addEventListener("change", ({ target }) => {
      order.newest = target.checked;
      instance.triggerSearch(instance.searchTerm);
    });
  };

  /** Keys that act alone can be switched off: who speaks to the computer presses them unawares. */
  const offerKeys = (modal, words) => {
    const label = modal.querySelector(".search-keys");
    const box = label.querySelector("input");
    label.querySelector("span").textContent = words.keys;
    box.checked = keys;
    box.addEventListener("change", () => {
      keys = box.checked;
      remember(keys ? null : "off");
      showKeys();
    });
  };

  /** Where nothing is found, it is said what to do, and what may have been meant. */
  const offerMeant = (instance, modal, words, meant) => {
    const nothing = modal.querySelector(".search-nothing");
    instance.on("results", async ({ results }) => {
      const query = instance.searchTerm;
      const empty = Boolean(query) && !results.length;
      modal.dataset.found = empty ? "nothing" : "all";
      nothing.textContent = empty ? words.nothing.replaceAll("[SEARCH_TERM]", query) : "";
      if (!empty) return;
      const guesses = await meant(query);
      if (!guesses.length || query !== instance.searchTerm) return;
      const offers = document.createElement("p");
      offers.append(words.meant);
      for (const [guess, count] of guesses) {
        const offer = document.createElement("button");
        offer.type = "button";
        offer.textContent = `${guess === query ? words.unfiltered : guess} (${count})`;
        offer.addEventListener("click", () => search(guess));
        offers.append(" ", offer);
      }
      nothing.append(offers);
    });
  };

  const open = async (query) => {
    try {
      ready ??= prepare();
      (await ready).open();
      if (query) search(query);
    } catch (error) {
      ready = null;
      const words = window.buletinSearch ?? {};
      say((error.message === "file" ? words.needs_server : words.no_index) ?? String(error));
    }
  };

  const KEYS = "buletin.keys";
  const remember = (choice) => {
    try {
      if (choice) localStorage.setItem(KEYS, choice);
      else localStorage.removeItem(KEYS);
    } catch {} // a browser that keeps nothing: for this page only
  };
  let keys = true;
  try {
    keys = localStorage.getItem(KEYS) !== "off";
  } catch {}
  const showKeys = () => {
    opener.querySelector("kbd").hidden = !keys;
    if (keys) opener.setAttribute("aria-keyshortcuts", "/");
    else opener.removeAttribute("aria-keyshortcuts");
  };

  showKeys();
  opener.hidden = false;
  opener.addEventListener("click", () => open());
  document.addEventListener("keydown", (event) => {
    if (event.key.length > 1 || event.key === " " || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.activeElement?.closest("input, textarea, select, [contenteditable], dialog")) return;
    if (!keys) event.stopPropagation(); // the theme's own listen further up
    else if (event.key === "/") {
      event.preventDefault();
      open();
    }
  });
  // A search can be linked to, and be a bookmark or a shortcut of the browser: /?q=words
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) open(asked);
})();
