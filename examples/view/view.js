
"use strict";
{
  const root = document.documentElement;
  const blocks = [...document.querySelectorAll(".block")];
  const buttons = [...document.querySelectorAll("[data-role][aria-pressed]")];
  const all = document.getElementById("all");
  const shown = document.getElementById("shown");
  const none = document.getElementById("none-left");
  const open = () => blocks.filter((block) => !block.hidden);

  // One stop for the Tab key; the keys below move it.
  let stop = blocks[0];
  const stand = (block) => {
    if (stop) stop.tabIndex = -1;
    stop = block;
    if (stop) stop.tabIndex = 0;
  };
  const go = (block) => {
    if (!block) return;
    root.classList.remove("calm");
    stand(block);
    block.focus({ preventScroll: true });
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    block.scrollIntoView({ block: "nearest", behavior: still ? "instant" : "auto" });
  };
  for (const block of blocks) {
    block.addEventListener("focus", () => stand(block));
  }

  const roles = new Set();
  const filter = () => {
    for (const block of blocks) block.hidden = roles.size > 0 && !roles.has(block.dataset.role);
    for (const button of buttons) button.setAttribute("aria-pressed", roles.has(button.dataset.role));
    const left = open();
    all.hidden = roles.size === 0;
    none.hidden = left.length > 0 || blocks.length === 0;
    shown.textContent = `${left.length} of ${blocks.length} blocks are shown`;
    if (stop && stop.hidden) stand(left[0]);
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const role = button.dataset.role;
      if (!roles.delete(role)) roles.add(role);
      filter();
    });
  }
  all.addEventListener("click", () => {
    roles.clear();
    filter();
    buttons[0]?.focus();
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = document.activeElement?.closest(".block");
    if (event.key === "Escape") {
      // Also what is only pointed at closes, until the pointer moves on.
      root.classList.add("calm");
      here?.blur();
      return;
    }
    const letter = event.key === "j" || event.key === "k";
    if (!here && !letter) return;
    const list = open();
    const at = list.indexOf(here ?? stop);
    const next = here ? at + 1 : Math.max(at, 0);
    const to = { j: next, ArrowDown: next, k: Math.max(at - 1, 0), ArrowUp: Math.max(at - 1, 0), Home: 0, End: list.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(list[Math.min(to, list.length - 1)]);
  });
  let under = null;
  document.addEventListener("mouseover", (event) => {
    const block = event.target.closest(".block");
    if (block && block !== under) root.classList.remove("calm");
    under = block;
  });

  // A phone has no Escape: a second tap on a block, or one beside the blocks, closes the sheet.
  let held = null;
  document.addEventListener("pointerdown", () => {
    held = document.activeElement?.closest(".block");
  });
  document.addEventListener("click", (event) => {
    const block = event.target.closest(".block");
    const again = block === held && !event.target.closest(".detail") && matchMedia("(max-width: 48rem)").matches;
    if (held && (!block || again)) held.blur();
  });

  const theme = document.getElementById("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  const paint = () => theme.setAttribute("aria-pressed", isDark());
  theme.hidden = false;
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    paint();
  });
  dark.addEventListener("change", paint);
  paint();
}
