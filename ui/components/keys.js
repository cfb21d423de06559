// Habits that no widget has: Ctrl+Enter in a note presses the button that keeps it, a dialog that opens puts the
// cursor into its field, Ctrl+K works while a text box has the focus, and a new name typed into "Who was it?" is
// not lost by moving on without Enter (unless somebody known could be meant).
if (!window.rapportKeys) {
  window.rapportKeys = true;
  document.addEventListener("keydown", (event) => {
    const control = event.ctrlKey || event.metaKey;
    if (control && event.key === "Enter") {
      const box = event.target.closest('[class*="st-key-sheet-"]');
      const keep = box && box.querySelector('button[kind="primary"]');
      if (keep) setTimeout(() => keep.click(), 60);
    }
    const typing = event.target.matches && event.target.matches("input, textarea");
    if (control && event.key.toLowerCase() === "k" && typing) {
      const search = document.querySelector(".st-key-frame-search button");
      event.preventDefault();
      if (search) { event.target.blur(); setTimeout(() => search.click(), 60); }
    }
  });
  const settleName = (target) => {
    const field = document.activeElement;
    if (!field || !field.matches('[class*="st-key-sheet-"] input[role="combobox"]') || !field.value.trim()) return;
    if (target && (field.parentElement.contains(target) || target.closest('[role="listbox"]'))) return;
    if (document.querySelectorAll('[role="option"]').length !== 1) return;
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", keyCode: 13, bubbles: true }));
  };
  document.addEventListener("pointerdown", (event) => settleName(event.target), true);
  document.addEventListener("keydown", (event) => { if (event.key === "Tab") settleName(null); }, true);
  new MutationObserver((changes) => {
    for (const change of changes) for (const node of change.addedNodes) {
      const field = node.querySelector && node.querySelector('[role="dialog"] input');
      if (field && !field.dataset.met) { field.dataset.met = "yes"; setTimeout(() => field.focus(), 80); }
    }
  }).observe(document.body, { childList: true, subtree: true });
}
