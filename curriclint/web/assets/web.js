// Every page works without this script; it takes files that are dropped, follows what is being read, and saves reloading.
(() => {
  "use strict";
  document.documentElement.classList.add("scripted");

  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  const ask = async (address, options) => {
    try {
      const answer = await fetch(address, { credentials: "same-origin", ...options });
      return answer.ok ? answer : null;
    } catch {
      return null;
    }
  };

  // Files that are dropped anywhere on the page, or chosen, are handed in at once.
  const drop = document.querySelector("form.drop");
  if (drop) {
    const input = drop.querySelector("input[type=file]");
    const busy = drop.querySelector(".busy");
    let depth = 0;

    const tell = (text, wrong) => {
      busy.textContent = text;
      busy.classList.toggle("wrong", wrong);
    };
    const handIn = () => {
      const files = [...input.files];
      const large = files.find((file) => file.size > Number(drop.dataset.bytes));
      if (!files.length) return;
      if (files.length > Number(drop.dataset.most)) tell(drop.dataset.tooMany, true);
      else if (large) tell(drop.dataset.tooLarge.replace("{name}", large.name), true);
      else {
        tell(busy.dataset.told, false);
        drop.submit();
      }
    };
    const carriesFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");

    input.addEventListener("change", handIn);
    document.addEventListener("dragenter", (event) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      drop.classList.add("over");
    });
    document.addEventListener("dragleave", () => {
      depth = Math.max(0, depth - 1);
      if (!depth) drop.classList.remove("over");
    });
    document.addEventListener("dragover", (event) => {
      if (carriesFiles(event)) event.preventDefault();
    });
    document.addEventListener("drop", (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      drop.classList.remove("over");
      input.files = event.dataTransfer.files;
      handIn();
    });
    // The page may come back out of the browser's memory with what it said before.
    window.addEventListener("pageshow", () => tell("", false));
  }

  // A page that goes on by itself must not stop somebody who goes elsewhere.
  let isLeaving = false;
  window.addEventListener("beforeunload", () => (isLeaving = true));

  // A lesson that is being read: follow it, and show it once it is there.
  const waiting = document.querySelector("[data-stage]");
  const follow = async () => {
    const told = waiting.querySelector(".told");
    const bar = waiting.querySelector("progress");
    for (;;) {
      const answer = await ask(waiting.dataset.stage);
      if (isLeaving) return;
      if (answer) {
        const now = await answer.json();
        if (now.stage === "ready" || now.stage === "failed") break;
        if (told.textContent !== now.told) told.textContent = now.told;
        if (now.share) bar.value = now.share;
      }
      await pause(answer ? 150 : 2000);
    }
    window.location.reload();
  };
  if (waiting) follow();

  // Several lessons: put in what came of each as it comes, and leave the rest of the page alone.
  const followAll = async () => {
    for (;;) {
      const state = document.querySelector("[data-stages]");
      if (!state || !("busy" in state.dataset)) return;
      await pause(700);
      const answer = await ask(state.dataset.stages);
      if (!answer || (await answer.json()).done === Number(state.dataset.done)) continue;
      const page = await ask(window.location.href);
      if (!page) continue;
      const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
      const focused = document.activeElement.closest("ul.lessons a");
      for (const part of ["[data-stages]", "ul.lessons"]) {
        const old = document.querySelector(part);
        const next = fresh.querySelector(part);
        if (old && next) old.replaceWith(document.adoptNode(next));
      }
      if (focused) document.querySelector(`ul.lessons a[href="${focused.getAttribute("href")}"]`)?.focus();
    }
  };
  followAll();
})();
