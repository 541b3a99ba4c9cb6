#!/usr/bin/env python3
"""Checks the page of the example `view` in headless Chromium. Standard library only.

    tests/browser/check_view.py [--view PATH-OF-THE-EXAMPLE] [--keep DIR]

Draws the built-in story and hostile ones (markup, scripts, control characters, bidi overrides, wire frames), opens each
page and checks: every block is drawn, the page holds exactly the input, nothing of the copy ran, nothing was fetched, a
block shows its reasons when it is pointed at and when it has the focus, the keys walk, the legend filters, both themes
have enough contrast, and nothing is wider than a phone. `--keep` leaves pages and screenshots there.

Exit codes: 0 all holds, or Chromium is not installed (said so); 1 something does not hold.
"""
import argparse
import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-extensions", "--no-first-run", "--hide-scrollbars", "--mute-audio",
    "--remote-debugging-pipe",
)
# A page is local and small; what takes longer than this hangs.
PATIENCE = 60.0

HOSTILE = {
    "markup": (
        "<script>window.ran = 1</script> leads the page\n\n"
        "By <img src=x onerror=\"window.ran = 2\"> and </span></li></ol></main><svg onload='window.ran = 3'>\n\n"
        "PORT ELLERY (AP) — A \"quoted\" 'word' & an &amp; entity, <!-- a comment --> and ]]> and <![CDATA[ x ]]>, "
        "<style>body{display:none}</style> <link rel=stylesheet href=https://example.invalid/x.css> went by on Tuesday.\n\n"
        "</title></style></script><script>window.ran = 4</script><base href=https://example.invalid/>\n\n"
        "<meta http-equiv=refresh content=0;url=https://example.invalid/> <iframe src=https://example.invalid/></iframe>\n\n"
        "<a href=javascript:window.ran=5 autofocus onfocus=window.ran=6 tabindex=1>a link</a> {{7*7}} ${7*7}\n"
    ),
    "invisible": (
        "Port Ellery \u202eyrref ehT\u202c sails\n\n"
        "\u200fA bidi \u2066isolate\u2069 and \u202d override, \u200ea mark, \u061ca letter mark, a \ufeffBOM and \u2028 a separator.\n\n"
        "Red \x1b[31mterminal\x1b]0;title\x07 escapes, a \x00 nul, a \x9b C1, a \x7f delete, \U000e0041 tag.\r\n\r\n"
        "Carriage returns end this line.\r\nAnd this one.\rAnd an old one.\n\n\n\n   Blank space stands around this.   \n\t\n"
        "\u05e9\u05dc\u05d5\u05dd is written from the right, and \u0645\u0631\u062d\u0628\u0627 too.\n\n" + "x" * 3000 + "\n"
    ),
    "frame": (
        "\x16\x16\x01a1234\x1f\x13\x11\r\nr i BC-Ferry  <b>10-14</b> 0180\r\n\x02\r\n^BC-Ferry,0180<\r\n^Ferry sails again<\r\n"
        "   PORT ELLERY (AP) _ The ferry sailed again Tuesday.\r\n   Nobody was hurt.\r\n\x03\r\nAP-10-14-25 0712EDT<\r\n\x04"
    ),
    "stories": (
        "ZCZC AAP\n#Ferry\n^Ferry <b>runs</b> aground\nPORT ELLERY, AAP - Nobody was hurt.\nNNNN\n"
        "ZCZC AAP\n#Bridge\n^Bridge reopens\nCars crossed on Monday.\nNNNN\n"
    ),
    "blank": " \n\n\t\n",
    "empty": "",
}


class Failure(Exception):
    """Something that does not hold."""


class Browser:
    """Chromium over its debugging pipe: a message is JSON that ends with a zero byte."""

    def __init__(self, program, profile):
        to_read, self.to_write = os.pipe()
        self.to_hear, to_say = os.pipe()

        def hand_over():
            # Chromium reads at 3 and writes at 4. Copies first: either end may itself be 3 or 4.
            reads, writes = os.dup(to_read), os.dup(to_say)
            while reads in (3, 4):
                reads = os.dup(reads)
            while writes in (3, 4):
                writes = os.dup(writes)
            os.dup2(reads, 3)
            os.dup2(writes, 4)

        self.process = subprocess.Popen(
            [program, *FLAGS, f"--user-data-dir={profile}", "about:blank"],
            preexec_fn=hand_over, close_fds=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_say)
        self.number, self.rest, self.events = 0, b"", []
        self.watch = threading.Timer(PATIENCE, self.process.kill)
        self.watch.daemon = True
        self.watch.start()

    def hear(self):
        while b"\0" not in self.rest:
            part = os.read(self.to_hear, 1 << 16)
            if not part:
                raise Failure("the browser went away or took too long")
            self.rest += part
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, session=None, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.to_write, data):]
        while True:
            answer = self.hear()
            if answer.get("id") == message["id"]:
                if "error" in answer:
                    raise Failure(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def close(self):
        self.watch.cancel()
        self.process.kill()
        self.process.wait()
        os.close(self.to_write)
        os.close(self.to_hear)


class Page:
    """One page in an own tab."""

    def __init__(self, browser, path):
        self.browser = browser
        self.target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.call("Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        browser.events.clear()
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        # Transitions would make the measured colours depend on the moment.
        self.media(dark=False)
        self.size(1400, 1000)
        self.call("Page.navigate", url=path.as_uri())
        while not any(event.get("method") == "Page.loadEventFired" for event in browser.events):
            browser.events.append(browser.hear())

    def call(self, method, **params):
        return self.browser.call(method, self.session, **params)

    def run(self, script):
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise Failure(f"script failed: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def media(self, dark):
        self.call("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"}])

    def size(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def key(self, key, code=None):
        params = {"key": key, "code": code or key}
        if len(key) == 1:
            params["text"] = key
        self.call("Input.dispatchKeyEvent", type="keyDown", **params)
        self.call("Input.dispatchKeyEvent", type="keyUp", **{k: v for k, v in params.items() if k != "text"})

    def point(self, x, y):
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def shoot(self, path):
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def events(self, method):
        self.run("0")
        return [event["params"] for event in self.browser.events if event.get("method") == method]

    def close(self):
        self.browser.call("Target.closeTarget", targetId=self.target)


# The copy as the page holds it: text, and the characters that signs stand for.
TEXT = """(() => {
  const read = (node) => node.nodeType === 3 ? node.data
    : node.dataset?.code ? String.fromCodePoint(parseInt(node.dataset.code, 16))
    : [...node.childNodes].map(read).join("");
  return [...document.querySelectorAll(".blocks .text")].map(read).join("");
})()"""

# Whether the detail of block `at` can be seen whole on the screen's width, and what it says.
DETAIL = """(() => {
  const detail = document.getElementById("d%d");
  const box = detail.getBoundingClientRect();
  return {
    seen: detail.checkVisibility() && box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight + 1,
    text: detail.innerText,
    reasons: [...detail.querySelectorAll(".reasons .name")].map((name) => name.textContent),
  };
})()"""

# The lowest contrast of any text that is seen, by WCAG 2: colours are painted on a canvas to get their sRGB values.
CONTRAST = """(() => {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const over = (colour, below) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = below; context.fillRect(0, 0, 1, 1);
    context.fillStyle = colour; context.fillRect(0, 0, 1, 1);
    const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
    return `rgb(${r} ${g} ${b})`;
  };
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.unshift(getComputedStyle(at).backgroundColor);
    return layers.reduce((below, layer) => over(layer, below), "rgb(255 255 255)");
  };
  const light = (colour) => {
    const [r, g, b] = colour.match(/\\d+/g).map((part) => part / 255).map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let worst = { ratio: 99 };
  for (const element of document.querySelectorAll("body *")) {
    const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!words || element.closest("script, meter") || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const below = ground(element);
    const [a, b] = [light(over(getComputedStyle(element).color, below)), light(below)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < worst.ratio) worst = { ratio, what: element.className || element.tagName, text: element.textContent.slice(0, 40) };
  }
  return worst;
})()"""


def check(condition, message):
    if not condition:
        raise Failure(message)


def check_copy(page, text):
    """The page holds the input, and nothing of it acts."""
    page_text = page.run(TEXT)
    if page_text != text:
        at = next((i for i, (a, b) in enumerate(zip(page_text, text)) if a != b), min(len(page_text), len(text)))
        raise Failure(f"the page's text differs from character {at}: {page_text[at:at + 40]!r}, not {text[at:at + 40]!r}")
    check(page.run("window.ran") is None, "a script of the copy ran")
    check(page.run("document.scripts.length") == 1, "there is more than the page's own script")
    check(page.run("document.querySelectorAll('main :is(img, svg:not(.reasons svg), iframe, style, link, meta, base, a)').length") == 0,
          "markup of the copy became elements")
    check(page.run("document.querySelectorAll('.block:has(.block), .blocks > :not(li.block, li.story)').length") == 0, "blocks do not stand side by side")
    fetched = [event["request"]["url"] for event in page.events("Network.requestWillBeSent")]
    check(all(url.startswith("file:") for url in fetched) and len(fetched) == 1, f"the page fetched {fetched}")
    errors = [event["exceptionDetails"]["text"] for event in page.events("Runtime.exceptionThrown")]
    errors += [event["entry"]["text"] for event in page.events("Log.entryAdded")]
    check(not errors, f"the console says {errors}")


def check_blocks(page):
    """Every block that has words is drawn, in order."""
    blocks = page.run("""[...document.querySelectorAll(".block")].map((block) => {
      const box = block.getBoundingClientRect();
      return { drawn: block.checkVisibility() && box.width > 40 && box.height > 4, top: box.top, right: box.right, id: block.id };
    })""")
    check(all(block["drawn"] for block in blocks), "a block is not drawn")
    check([block["id"] for block in blocks] == [f"b{at}" for at in range(len(blocks))], "blocks are missing or out of order")
    check(all(a["top"] < b["top"] for a, b in zip(blocks, blocks[1:])), "blocks lie over each other")
    said = page.run("document.querySelector('.size').innerText")
    check(f" in {len(blocks)} block" in said, f"the header counts other blocks: {said!r}")
    return len(blocks)


def check_detail(page, count):
    """Pointing and focus show why; the keys walk; Escape closes."""
    at = min(count - 1, 2)
    page.run(f"document.getElementById('b{at}').scrollIntoView({{block: 'center'}})")
    x, y = page.run(f"(() => {{ const b = document.getElementById('b{at}').getBoundingClientRect(); return [b.left + 60, b.top + b.height / 2]; }})()")
    check(not page.run(DETAIL % at)["seen"], "a detail is open before anything points at it")
    page.point(x, y)
    detail = page.run(DETAIL % at)
    check(detail["seen"], "pointing at a block does not show its detail")
    check("Confidence" in detail["text"] and "Reasons" in detail["text"], f"the detail lacks its parts: {detail['text']!r}")
    page.key("Escape")
    check(not page.run(DETAIL % at)["seen"], "Escape does not close what is pointed at")
    page.point(1, 1)

    page.run("document.querySelector('.skip').focus()")
    page.key("j")
    check(page.run("document.activeElement.id") == "b0", "j does not start at the first block")
    check(page.run(DETAIL % 0)["seen"], "focus does not show the detail")
    check(page.run("document.activeElement.getAttribute('aria-describedby')") == "d0", "the detail is not tied to its block")
    for key, at in (("ArrowDown", 1), ("j", 2), ("k", 1), ("ArrowUp", 0), ("End", count - 1), ("Home", 0)):
        page.key(key)
        at = min(at, count - 1)
        check(page.run("document.activeElement.id") == f"b{at}", f"{key} does not go to block {at}")
        check(page.run(DETAIL % at)["seen"], f"block {at} does not show its detail after {key}")
        top, bottom = page.run("(() => { const b = document.activeElement.getBoundingClientRect(); return [b.top, b.bottom]; })()")
        check(top < 1000 and bottom > 0, f"block {at} is not on the screen after {key}")
    check(page.run("document.querySelectorAll('.block[tabindex=\"0\"]').length") == 1, "there is more than one stop for Tab")
    page.key("Escape")
    check(page.run("document.activeElement.closest('.block')") is None, "Escape does not let go")


def check_legend(page, count):
    """Each role's switch shows that role and no other."""
    switches = page.run("[...document.querySelectorAll('.legend [data-role]')].map((b) => [b.dataset.role, +b.querySelector('.count').textContent])")
    check(sum(number for _, number in switches) == count, "the legend's numbers are not those of the blocks")
    shown = "[...document.querySelectorAll('.block')].filter((b) => b.checkVisibility()).map((b) => b.dataset.role)"
    press = "document.querySelector('.legend [data-role=\"%s\"]').click()"
    for role, number in switches:
        page.run(press % role)
        check(page.run(shown) == [role] * number, f"the switch of {role} shows other blocks")
        check(page.run("document.querySelector('.legend [aria-pressed=\"true\"]').dataset.role") == role, f"{role} is not said to be pressed")
        check(str(number) in page.run("document.getElementById('shown').textContent"), "the status does not say how many are shown")
        page.run(press % role)
    check(len(page.run(shown)) == count, "a switch that is off still filters")
    if len(switches) > 1:
        (one, a), (other, b) = switches[:2]
        page.run(press % one)
        page.run(press % other)
        check(len(page.run(shown)) == a + b, "two switches do not add up")
        page.run("document.getElementById('all').click()")
        check(len(page.run(shown)) == count, "Show all does not")


def check_look(page, keep, name):
    """Contrast in both themes, by the system's wish and by the button; a phone's width."""
    for dark in (False, True):
        page.media(dark)
        page.run("document.querySelector('.block')?.focus()")
        worst = page.run(CONTRAST)
        check(worst["ratio"] >= 4.5, f"contrast under AA, dark={dark}: {worst}")
        if keep:
            page.shoot(keep / f"{name}-{'dark' if dark else 'light'}.png")
    ground = "getComputedStyle(document.body).backgroundColor"
    before = page.run(ground)
    page.run("document.getElementById('theme').click()")
    check(page.run(ground) != before, "the button does not change the theme")
    page.run("document.getElementById('theme').click()")
    check(page.run(ground) == before, "the button does not change the theme back")
    page.media(False)
    page.run("document.getElementById('theme').click(); document.activeElement.blur()")
    for width in (900, 390, 320):
        page.size(width, 844)
        wide = page.run("document.documentElement.scrollWidth")
        check(wide <= width, f"the page is {wide} wide on a screen of {width}")
        if keep:
            page.run("document.querySelector('.block:nth-child(5)')?.focus(); scrollTo(0, 0)" if width == 900 else "scrollTo(0, 0)")
            page.shoot(keep / f"{name}-{width}.png")
    page.size(390, 844)
    if page.run("document.querySelectorAll('.block').length"):
        page.run("document.querySelector('.block').focus()")
        check(page.run(DETAIL % 0)["seen"], "a phone does not show the detail")
        if keep:
            page.shoot(keep / f"{name}-sheet.png")


def view_program(told):
    if told:
        return pathlib.Path(told)
    subprocess.run(["cargo", "build", "--quiet", "--example", "view"], cwd=ROOT, check=True)
    target = json.loads(subprocess.run(["cargo", "metadata", "--format-version=1", "--no-deps"], cwd=ROOT, check=True,
                                       capture_output=True).stdout)["target_directory"]
    return pathlib.Path(target) / "debug" / "examples" / "view"


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--view", help="the built example; built in debug mode if not given")
    arguments.add_argument("--keep", type=pathlib.Path, help="a folder for pages and screenshots")
    options = arguments.parse_args()
    chromium = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if not chromium:
        print("skipped: Chromium is not installed")
        return 0
    view = view_program(options.view)
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    stories = {"story": (ROOT / "examples/support/story.txt").read_bytes().decode()} | HOSTILE
    failures = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        folder = pathlib.Path(folder)
        for name, text in stories.items():
            source, drawn = folder / f"{name}.txt", (options.keep or folder).resolve() / f"{name}.html"
            source.write_bytes(text.encode())
            subprocess.run([view, source, "-o", drawn], check=True)
            browser = Browser(chromium, folder / f"profile-{name}")
            try:
                page = Page(browser, drawn)
                check_copy(page, text)
                count = check_blocks(page)
                if count:
                    check_detail(page, count)
                check_legend(page, count)
                check_look(page, options.keep, name)
                check_copy(page, text)
                print(f"{name}: {count} blocks, all holds")
            except Failure as failure:
                failures += 1
                print(f"{name}: {failure}", file=sys.stderr)
            finally:
                browser.close()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
