// Without this script the page can be read, filtered and followed. It counts what is shown, jumps by key or button, and
// keeps the text together where the notes beside it take more room than the text.
(() => {
  "use strict";
  const status = document.querySelector(".filters .shown");
  const jump = document.querySelector(".jump");
  if (!status || !jump) return;

  const choices = [...document.querySelectorAll(".filters input")];
  const notes = [...document.querySelectorAll(".note")];
  const position = document.getElementById("position");
  const shortcuts = document.getElementById("shortcuts");
  const markOf = (note) => document.getElementById(note.id.replace("-n", "-m"));
  const chunks = [...document.querySelectorAll(".chunk")].filter((chunk) => chunk.querySelector(".note"));
  const near = new Set();
  let shown = notes;
  let current = null;
  let held = null;

  // Each group of notes stands as high as its text, or just below the group before it.
  const place = (chunk) => {
    const top = chunk.getBoundingClientRect().top;
    const groups = [...chunk.querySelectorAll(".notes")].map((group) => ({
      group,
      top: group.previousElementSibling.getBoundingClientRect().top - top,
      height: group.offsetHeight,
    }));
    let free = 0;
    for (const one of groups) {
      const start = Math.max(one.top, free);
      one.group.style.top = `${start}px`;
      free = start + one.height;
    }
    chunk.style.minHeight = `${free}px`;
  };

  const placeNear = () => near.forEach(place);

  // After a jump, text above that gets its notes only now must not push the target out of sight.
  const showHeld = () => {
    if (held) held.scrollIntoView({ block: "center", behavior: "instant" });
  };
  const letGo = () => (held = null);

  const filter = () => {
    const leftOut = choices.filter((choice) => !choice.checked).map((choice) => choice.value);
    shown = notes.filter((note) => !leftOut.some((name) => note.classList.contains(name)));
    const visible = new Set(shown);
    for (const note of notes) {
      // A mark that is filtered out looks like plain text, so the Tab key passes it over too.
      const mark = markOf(note);
      if (mark) mark.tabIndex = visible.has(note) ? 0 : -1;
    }
    placeNear();
    status.textContent = status.dataset.told.replace("{shown}", shown.length);
    tell();
  };

  const tell = () => {
    const at = shown.indexOf(current);
    position.textContent = `${at < 0 ? "–" : at + 1} / ${shown.length}`;
  };

  const isBelow = (note) => (markOf(note) || note).getBoundingClientRect().top > 0;

  // The place in the list where a jump starts: the remark with the focus, else the first one below the top of the screen.
  const start = (step) => {
    const note = document.activeElement.closest(".note");
    const mark = document.activeElement.closest(".marked");
    const from = note || (mark && document.getElementById(mark.id.replace("-m", "-n"))) || current;
    if (from && shown.includes(from)) return shown.indexOf(from) + step;
    let low = 0;
    let high = shown.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(shown[middle])) high = middle;
      else low = middle + 1;
    }
    return step > 0 ? low : low - 1;
  };

  const go = (step) => {
    if (!shown.length) return;
    const note = shown[(start(step) + shown.length) % shown.length];
    document.querySelectorAll(".current").forEach((one) => one.classList.remove("current"));
    current = note;
    const target = markOf(note) || note;
    note.classList.add("current");
    target.classList.add("current");
    held = target;
    showHeld();
    target.focus({ preventScroll: true });
    tell();
  };

  choices.forEach((choice) => choice.addEventListener("change", filter));
  document.getElementById("previous").addEventListener("click", () => go(-1));
  document.getElementById("next").addEventListener("click", () => go(1));
  document.addEventListener("keydown", (event) => {
    letGo();
    if (!shortcuts.checked || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "j") go(1);
    if (event.key === "k") go(-1);
  });

  // On paper everything is unfolded, and on the screen it is as it was.
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open], .asked)")];
    folded.forEach((one) => (one.open = true));
  });
  window.addEventListener("afterprint", () => folded.forEach((one) => (one.open = false)));

  // In a book, what is far off is placed once it comes near: nothing here takes longer in a longer book.
  document.documentElement.classList.add("scripted");
  chunks.filter((chunk) => !chunk.closest(".long")).forEach(place);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) near.add(entry.target);
        else near.delete(entry.target);
      }
      placeNear();
      showHeld();
    },
    { rootMargin: "1500px" },
  );
  chunks.forEach((chunk) => observer.observe(chunk));
  ["wheel", "touchmove", "pointerdown"].forEach((name) => window.addEventListener(name, letGo, { passive: true }));
  window.addEventListener("resize", placeNear);
  document.addEventListener("toggle", placeNear, true);

  jump.hidden = false;
  filter();
})();
