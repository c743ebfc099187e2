-- wrk script: posts one image repeatedly, as a raw PNG body. IMAGE is the file, KEY the key if the service needs one.
local file = assert(io.open(os.getenv("IMAGE"), "rb"))
wrk.method = "POST"
wrk.body = file:read("*a")
wrk.headers["Content-Type"] = "image/png"
if os.getenv("KEY") ~= "" then
	wrk.headers["X-API-Key"] = os.getenv("KEY")
end
file:close()

-- One line of JSON, latencies in milliseconds. Responses other than 2xx count as refused.
function done(summary, latency, requests)
	local errors = summary.errors
	io.write(string.format(
		'"requests_per_s":%.1f,"p50_ms":%.2f,"p99_ms":%.2f,"max_ms":%.2f,"answers":%d,"refused":%d,"failed":%d',
		(summary.requests - errors.status) / summary.duration * 1e6, latency:percentile(50) / 1000,
		latency:percentile(99) / 1000, latency.max / 1000, summary.requests, errors.status,
		errors.connect + errors.read + errors.write + errors.timeout))
end
