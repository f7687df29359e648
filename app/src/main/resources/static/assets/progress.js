// A file says nothing of what it shows: once one is chosen, that has to be said. The server asks for it in any case.
for (const file of document.querySelectorAll("[data-file]")) {
  const proves = file.form.querySelectorAll("input[name=proves]");
  file.addEventListener("change", () => {
    for (const choice of proves) choice.required = file.files.length > 0;
  });
}
