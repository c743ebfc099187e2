"""The attacks of src/faults/access. Prints PASS or FAIL for each; fails if one succeeded."""

import http.client
import http.server
import json
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from urllib.parse import urlsplit

failures = 0


def check(what, holds, detail=""):
    global failures
    failures += 0 if holds else 1
    print(("PASS  " if holds else "FAIL  ") + what + (f": {detail}" if detail else ""), flush=True)


class Service:
    def __init__(self, url):
        self.address = urlsplit(url).netloc
        self.host, port = self.address.split(":")
        self.port = int(port)

    def ask(self, method, path, key=None, body=None, headers=None, connection=None):
        """Returns status, headers and body."""
        own = connection or http.client.HTTPConnection(self.host, self.port, timeout=30)
        sent = dict(headers or {})
        if key:
            sent["X-API-Key"] = key
        if body is not None:
            sent.setdefault("Content-Type", "application/json")
        own.request(method, path, body, sent)
        answer = own.getresponse()
        content = answer.read()
        if connection is None:
            own.close()
        return answer.status, answer.headers, content

    def raw(self, request):
        """Sends bytes and returns everything that comes back."""
        with socket.create_connection((self.host, self.port), timeout=30) as connection:
            connection.sendall(request)
            answer = b""
            try:
                while part := connection.recv(65536):
                    answer += part
            except (ConnectionResetError, TimeoutError):
                pass
            return answer

    def key(self, admin, name, scopes, **members):
        status, _, body = self.ask("POST", "/api/v1/keys", admin, json.dumps(dict(name=name, scopes=scopes, **members)))
        assert status == 201, body
        return json.loads(body)

    def operations(self):
        paths = json.loads(self.ask("GET", "/v3/api-docs")[2])["paths"]
        for path, item in paths.items():
            for method, operation in item.items():
                yield method.upper(), re.sub(r"{\w+}", "nothing", path), operation.get("x-scope")


def attack_calls(service, admin):
    scopes = {scope: service.key(admin, scope, [scope])["key"] for scope in ("read", "predict", "train")}
    revoked = service.key(admin, "revoked", ["admin"])
    service.ask("DELETE", "/api/v1/keys/" + revoked["id"], admin)
    rotated = service.key(admin, "rotated", ["admin"])
    service.ask("POST", f"/api/v1/keys/{rotated['id']}/rotate", admin, '{"overlapHours": 0}')
    wrong = {"wrong": admin[:-1] + ("0" if admin[-1] != "0" else "1"), "revoked": revoked["key"],
             "rotated": rotated["key"], "malformed": "atelier_", "empty": " ", "long": "a" * 4000}
    calls = 0
    open_calls = []
    let_in = []
    shut_out = []
    for method, path, scope in service.operations():
        calls += 1
        if not scope:
            open_calls.append(f"{method} {path}")
        elif service.ask(method, path)[0] != 401:
            let_in.append(f"{method} {path} without a key")
        for name, key in wrong.items():
            if service.ask(method, path, key)[0] != 401 and scope:
                let_in.append(f"{method} {path} with a key that is {name}")
        for name, key in scopes.items():
            status = service.ask(method, path, key)[0]
            if scope and name != scope and status != 403:
                let_in.append(f"{method} {path} with the scope {name}: {status}")
            if (not scope or name == scope) and status in (401, 403):
                shut_out.append(f"{method} {path} with the scope {name}: {status}")
    check(f"none of {calls} calls is answered without the right key", not let_in, "; ".join(let_in))
    check("each is answered with it", not shut_out, "; ".join(shut_out))
    check("only probes and sessions need no key", all(re.match(r"\w+ (/v2/health/(live|ready)|/api/v1/session)$", call)
                                                      for call in open_calls), "; ".join(open_calls))
    return scopes


def attack_paths(service, admin):
    """Every spelling of a protected path must be refused or lead nowhere."""
    paths = sorted({path for _, path, scope in service.operations() if scope})
    paths += ["/actuator", "/actuator/prometheus", "/actuator/info", "/actuator/metrics"]
    spellings = [lambda p: "/" + p, lambda p: p.replace("/", "//", 2), lambda p: p + "/", lambda p: p + "/.",
                 lambda p: p + ";a=b", lambda p: p.replace("/", ";/", 2)[1:], lambda p: p.upper(), lambda p: p + ".",
                 lambda p: p + "%00", lambda p: p + "%20", lambda p: p + ".json", lambda p: p.replace("/", "/%2e/", 1),
                 lambda p: p.replace("/", "%2f"), lambda p: p.replace("/", "\\"), lambda p: "/livez/.." + p,
                 lambda p: "/livez/..;" + p, lambda p: "/livez/%2e%2e" + p, lambda p: "/v2/health/..%2f.." + p,
                 lambda p: "/swagger-ui/.." + p, lambda p: p[:2] + "%{:x}".format(ord(p[2])) + p[3:],
                 lambda p: p + "?a=/livez", lambda p: p + "#/livez", lambda p: "http://localhost" + p,
                 lambda p: "http://localhost/livez/.." + p, lambda p: p + "\t", lambda p: p.replace("/", "/./", 1)]
    opened = []
    for path in paths:
        for spelling in spellings:
            for method in ("GET", "POST", "DELETE", "PATCH", "TRACE", "get"):
                target = spelling(path)
                request = f"{method} {target} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                status = service.raw(request.encode()).split(b" ", 2)[1:2]
                if status and status[0] not in (b"400", b"401", b"404", b"405", b"501"):
                    opened.append(f"{method} {target}: {status[0].decode()}")
    count = len(paths) * len(spellings) * 6
    check(f"none of {count} spellings of protected paths opens one", not opened, "; ".join(opened[:5]))


def attack_headers(service, key):
    get = "GET /api/v1/jobs HTTP/1.1\r\n"
    host = "Host: localhost\r\n"
    hidden = get + host + "Connection: close\r\n\r\n"
    length = len(hidden)
    open_get = "GET /livez HTTP/1.1\r\n"
    requests = {
        "both lengths": "POST /livez HTTP/1.1\r\n" + host + f"Content-Length: {length + 5}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden,
        "two lengths": "POST /livez HTTP/1.1\r\n" + host + f"Content-Length: 0\r\nContent-Length: {length}\r\n\r\n" + hidden,
        "an odd encoding": "POST /livez HTTP/1.1\r\n" + host + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + hidden,
        "a space before the colon": get + host + f"X-API-Key : {key}\r\nConnection: close\r\n\r\n",
        "a folded header": get + host + f"X-Nothing: 1\r\n X-API-Key: {key}\r\nConnection: close\r\n\r\n",
        "a bare line feed": get + host + f"X-Nothing: 1\nX-Other: {key}\r\nConnection: close\r\n\r\n",
        "a header within a header": get + host + f"X-Nothing: 1\rX-API-Key: {key}\r\nConnection: close\r\n\r\n",
        "no host": "GET /api/v1/jobs HTTP/1.0\r\n\r\n",
        "a rewritten path": open_get.replace("/livez", "/nowhere") + host + "X-Original-URL: /api/v1/jobs\r\nX-Rewrite-URL: /api/v1/jobs\r\nX-Forwarded-Prefix: /api/v1/jobs\r\nConnection: close\r\n\r\n",
        "another method": "POST /livez HTTP/1.1\r\n" + host + "X-HTTP-Method-Override: DELETE\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        "an address of this machine": get + host + "X-Forwarded-For: 127.0.0.1\r\nForwarded: for=127.0.0.1\r\nConnection: close\r\n\r\n",
    }
    opened = [name for name, request in requests.items() if b"totalElements" in service.raw(request.encode())]
    check(f"none of {len(requests)} forged requests gets at jobs", not opened, "; ".join(opened))


def attack_time(service, admin):
    """The time of an answer must not tell how much of a key is right."""
    connection = http.client.HTTPConnection(service.host, service.port)
    id_and_secret = admin[:-6]
    keys = {"right but for the end": id_and_secret[:-1] + ("0" if id_and_secret[-1] != "0" else "1"),
            "right but for the start": id_and_secret[:21] + ("0" if id_and_secret[21] != "0" else "1") + id_and_secret[22:]}
    keys = {name: key + checksum(key) for name, key in keys.items()}
    times = {name: [] for name in keys}
    for i in range(3000):
        for name, key in keys.items():
            began = time.perf_counter()
            status = service.ask("GET", "/api/v1/optimizers", key, connection=connection)[0]
            assert status == 401
            if i >= 1000:
                times[name].append(time.perf_counter() - began)
    first, second = (statistics.median(each) * 1e6 for each in times.values())
    check("the time of an answer does not tell where a key is wrong", abs(first / second - 1) < 0.1,
          f"{first:.0f} us if at its end, {second:.0f} us if at its start, medians of 2000")


def checksum(text):
    import zlib
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    number, result = zlib.crc32(text.encode()), ""
    for _ in range(6):
        number, digit = divmod(number, 62)
        result = digits[digit] + result
    return result


def attack_flood(service, admin):
    """Others are served while a stranger tries a thousand keys a second."""
    stop = threading.Event()
    tried = []

    def guess():
        connection = http.client.HTTPConnection(service.host, service.port)
        began, count = time.perf_counter(), 0
        while not stop.is_set():
            service.ask("GET", "/api/v1/jobs", "atelier_aaaaaaaaaaaa_" + "b" * 49, connection=connection)
            count += 1
            time.sleep(max(0, began + count / 250 - time.perf_counter()))
        tried.append(count)

    def served(seconds):
        connection = http.client.HTTPConnection(service.host, service.port)
        times, end = [], time.perf_counter() + seconds
        while time.perf_counter() < end:
            began = time.perf_counter()
            status = service.ask("GET", "/api/v1/architectures/mlp", admin, connection=connection)[0]
            assert status == 200
            times.append(time.perf_counter() - began)
            time.sleep(0.01)
        return statistics.median(times) * 1e3

    served(2)
    before = served(5)
    threads = [threading.Thread(target=guess) for _ in range(4)]
    for thread in threads:
        thread.start()
    began = time.perf_counter()
    during = served(10)
    stop.set()
    for thread in threads:
        thread.join()
    rate = sum(tried) / (time.perf_counter() - began)
    check("others are served while wrong keys are tried", during < 50,
          f"{before:.1f} ms before, {during:.1f} ms during {rate:.0f} wrong keys a second, medians")
    statuses = [service.ask("POST", "/api/v1/session", body='{"key": "atelier_%d"}' % i)[0] for i in range(30)]
    check("whoever tries keys at the sign-in is slowed down", statuses.count(401) <= 12 and statuses[-1] == 429,
          f"{statuses.count(401)} of 30 were tried")


def attack_network(service, admin):
    scopes = attack_calls(service, admin)
    attack_paths(service, admin)
    attack_headers(service, scopes["read"])
    attack_time(service, admin)
    attack_flood(service, admin)


def attack_laptop(service):
    for host in ("evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:80", "0x7f.1", "2130706433"):
        status = service.ask("GET", "/api/v1/jobs", headers={"Host": host})[0]
        check(f"a page that lets {host} point here is refused", status == 403, status)


PAGE = """<!doctype html><title>A page of somebody else</title>
<form id=form method=post action="{url}/api/v1/jobs/{job}/cancel" target=frame></form>
<form id=plain method=post enctype=text/plain action="{url}/api/v1/jobs" target=frame>
<input name='{{"architecture":"mlp","dataset":"fashion-sketch","x":"' value='"}}'></form>
<iframe name=frame></iframe>
<img id=image src="{url}/api/v1/datasets/fashion-sketch/samples.png">
<script>
const seen = [];
async function attack(name, call) {{
  try {{ const answer = await call(); seen.push(name + "=" + answer.type + answer.status); }}
  catch (error) {{ seen.push(name + "=blocked"); }}
}}
(async () => {{
  const pixels = JSON.stringify({{pixels: [Array(784).fill(0)]}});
  document.getElementById("form").submit();
  document.getElementById("plain").submit();
  await attack("cancel", () => fetch("{url}/api/v1/jobs/{job}/cancel", {{method: "POST", mode: "no-cors"}}));
  await attack("predict", () => fetch("{url}/api/v1/predict/pixels", {{method: "POST", mode: "no-cors", body: pixels}}));
  await attack("json", () => fetch("{url}/api/v1/predict/pixels", {{method: "POST", body: pixels,
      headers: {{"Content-Type": "application/json"}}}}));
  await attack("delete", () => fetch("{url}/api/v1/jobs/{job}", {{method: "DELETE"}}));
  await attack("read", () => fetch("{url}/api/v1/jobs"));
  const image = document.getElementById("image");
  await image.decode().catch(() => {{}});
  seen.push("image=" + image.naturalWidth);
  await fetch("/seen?" + seen.join("&"));
}})();
</script>"""


def attack_page(service, chromium, job):
    """Opens a page of another origin in a real browser, by an own name and by one that points to the service."""
    url = f"http://{service.address}"
    seen = []
    done = threading.Event()

    class Stranger(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path.startswith("/seen"):
                seen.extend(self.path.split("?")[1].split("&"))
                done.set()
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(PAGE.format(url=url, job=job).encode())

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Stranger)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    before = state(service, job)
    with tempfile.TemporaryDirectory() as profile:
        browser = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                   "--disable-background-networking", "--disable-component-update", "--disable-sync",
                   f"--user-data-dir={profile}", "--host-resolver-rules=MAP *.example 127.0.0.1"]
        page = subprocess.Popen([*browser, "--remote-debugging-port=0", f"http://evil.example:{server.server_port}/"],
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        opened = done.wait(60)
        page.terminate()
        page.wait()
        check("a page of another site opens in Chromium", opened, " ".join(seen))
        check("  but can read nothing, and show no picture", {"read=blocked", "image=0"} <= set(seen))
        check("  and changes nothing", state(service, job) == before, f"{before} before and after")
    with tempfile.TemporaryDirectory() as profile:
        dom = subprocess.run([*browser[:-2], f"--user-data-dir={profile}", browser[-1], "--dump-dom",
                              f"http://rebound.example:{service.port}/api/v1/jobs"], capture_output=True, timeout=60).stdout
        check("a name that points to the service shows nothing of it", b"foreign-host" in dom and job.encode() not in dom)
    server.shutdown()


def state(service, job):
    """What a page could have changed: the job, the number of jobs, the number of prediction requests."""
    status = json.loads(service.ask("GET", "/api/v1/jobs/" + job)[2])["status"]
    jobs = json.loads(service.ask("GET", "/api/v1/jobs")[2])["page"]["totalElements"]
    metrics = service.ask("GET", "/actuator/prometheus")[2].decode()
    answered = re.findall(r'http_server_requests_seconds_count\{[^}]*method="(?:POST|DELETE)"[^}]*status="2..".*', metrics)
    return status, jobs, sum(float(line.rsplit(" ", 1)[1]) for line in answered)


service = Service(sys.argv[2])
{"network": attack_network, "laptop": attack_laptop, "page": attack_page}[sys.argv[1]](service, *sys.argv[3:])
sys.exit(failures > 0)
