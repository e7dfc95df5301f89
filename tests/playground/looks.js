// What a careful eye would find wrong with the page as it stands: an array of complaints.
(() => {
  const wrong = [];
  const shown = (one) => one.offsetParent !== null && getComputedStyle(one).visibility !== "hidden" && one.getClientRects().length;
  const named = (one) => `${one.tagName.toLowerCase()}${one.id ? "#" + one.id : ""}.${one.className} "${one.textContent.trim().slice(0, 30)}"`;
  const box = (one) => one.getBoundingClientRect();
  const cut = (one) => {
    for (let parent = one; parent; parent = parent.parentElement) {
      const style = getComputedStyle(parent);
      if (style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none" || parent.classList.contains("folded")) return true;
    }
    return false;
  };
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

  if (document.documentElement.scrollWidth > innerWidth) wrong.push(`the page is ${document.documentElement.scrollWidth} wide in ${innerWidth}`);
  for (const one of document.querySelectorAll("body *")) {
    if (!shown(one) || one.closest("svg, dialog, .skip")) continue;
    const { left, right, width } = box(one);
    if (width && (left < -1 || right > innerWidth + 1)) wrong.push(`${named(one)} sticks out: ${left}…${right} of ${innerWidth}`);
    const speaks = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
    if (speaks && one.tagName !== "OPTION" && one.scrollWidth > one.clientWidth + 1 && one.clientWidth && !cut(one)) wrong.push(`${named(one)} does not fit its box`);
  }
  // Every word can be seen: at its place lies nothing but itself, or what is meant to lie above all.
  const above = "#suggestions, #panel, #toast, dialog";
  for (const one of document.querySelectorAll("body *")) {
    if (!shown(one) || one.closest(above) || one.closest("svg") || one.tagName === "OPTION") continue;
    if (![...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim())) continue;
    const { left, right, top, bottom } = one.getClientRects()[0];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const scroller = one.closest("#messages, #chat-list");
    const frame = scroller ? box(scroller) : { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
    if (x <= frame.left || x >= frame.right || y <= frame.top || y >= frame.bottom) continue;
    const hit = document.elementFromPoint(x, y);
    if (hit && !hit.closest(above) && !one.contains(hit) && !hit.contains(one)) wrong.push(`${named(hit)} lies on ${named(one)}`);
  }
  for (const parent of document.querySelectorAll("#messages, #chat-list, #chat-list button, .keys, .keys .line, header, #composer, .bubble, #panel, #panel section, .row, #upcoming, .due, #suggestions")) {
    if (!shown(parent)) continue;
    const children = [...parent.children].filter((one) => shown(one) && !["fixed", "absolute"].includes(getComputedStyle(one).position));
    children.forEach((one, at) => children.slice(at + 1).forEach((other) => {
      if (meet(box(one), box(other))) wrong.push(`${named(one)} lies on ${named(other)}`);
    }));
  }
  for (const image of document.querySelectorAll(".bubble img")) if (shown(image) && image.complete && !image.naturalWidth) wrong.push("a picture is broken");
  for (const button of document.querySelectorAll("button, .keys a")) {
    if (shown(button) && !button.closest(".meta, .words") && box(button).height < 28) wrong.push(`${named(button)} is too low to press`);
  }

  // Devanagari: a conjunct is one sign, a vowel sign joins its letter, nothing is an empty box.
  const pen = document.createElement("canvas").getContext("2d");
  for (const weight of [400, 600, 700]) {
    pen.font = `${weight} 40px "Playground Devanagari"`;
    const wide = (text) => pen.measureText(text).width;
    if (!(wide("क्ष") < wide("क") + wide("ष"))) wrong.push(`क्ष is not joined at ${weight}`);
    if (!(wide("कु") <= wide("क") * 1.05)) wrong.push(`कु is not joined at ${weight}`);
    if (!(wide("र्क") < wide("र") + wide("क"))) wrong.push(`र्क is not joined at ${weight}`);
    const empty = wide("\u{10FFFE}");
    for (const letter of "अआइकखगडढ़ण₹।") if (Math.abs(wide(letter) - empty) < 0.01) wrong.push(`${letter} is an empty box at ${weight}`);
  }
  return wrong;
})()
