// A file says nothing of what it shows: once one is chosen, that has to be said. The server asks for it in any case.
for (const file of document.querySelectorAll("[data-file]")) {
  const proves = file.form.querySelectorAll("input[name=proves]");
  file.addEventListener("change", () => {
    for (const choice of proves) {
      if (choice.value === "") choice.disabled = file.files.length > 0;
      else choice.required = file.files.length > 0;
    }
  });
}

// What is typed is kept as it is typed; what was typed last, when somebody leaves at once, is sent while the page goes.
for (const words of document.querySelectorAll("[data-kept]")) {
  const form = words.closest("form");
  let typed = 0;
  let asked = 0;
  let kept = 0;
  words.addEventListener("input", () => { typed += 1; });
  words.addEventListener("htmx:beforeRequest", () => { asked = typed; });
  words.addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) kept = asked; });
  form.addEventListener("submit", () => { kept = typed; });
  const leave = () => {
    if (kept === typed) return;
    const fields = new URLSearchParams();
    for (const field of words.querySelectorAll("[name]")) fields.append(field.name, field.value);
    for (const field of form.querySelectorAll(":scope > input[type=hidden]")) fields.append(field.name, field.value);
    fetch(words.getAttribute("hx-post"), { method: "POST", body: fields, keepalive: true });
    kept = typed;
  };
  window.addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") leave(); });
}
