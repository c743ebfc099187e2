-- Like predict.lua, with one connection per thread: reports the latency of successful responses only, and the number of
-- responses by status.
local ffi = require("ffi")
ffi.cdef("typedef struct { long s; long ns; } timespec; int clock_gettime(int clock, timespec *time);")
local time = ffi.new("timespec")
local threads = {}

local function now()
	ffi.C.clock_gettime(1, time)
	return tonumber(time.s) * 1e3 + tonumber(time.ns) / 1e6
end

function setup(thread)
	table.insert(threads, thread)
end

function init()
	local file = assert(io.open(os.getenv("IMAGE"), "rb"))
	wrk.method = "POST"
	wrk.body = file:read("*a")
	wrk.headers["Content-Type"] = "image/png"
	if os.getenv("KEY") ~= "" then
		wrk.headers["X-API-Key"] = os.getenv("KEY")
	end
	file:close()
	served = {}
	statuses = {}
end

function request()
	sent = now()
	return wrk.format()
end

function response(status)
	statuses[tostring(status)] = (statuses[tostring(status)] or 0) + 1
	if status == 200 then
		table.insert(served, now() - sent)
	end
end

function done(summary)
	local all, counts, words = {}, {}, {}
	for _, thread in ipairs(threads) do
		for _, milliseconds in ipairs(thread:get("served")) do
			table.insert(all, milliseconds)
		end
		for status, count in pairs(thread:get("statuses")) do
			counts[status] = (counts[status] or 0) + count
		end
	end
	table.sort(all)
	for status, count in pairs(counts) do
		table.insert(words, string.format('"%s":%d', status, count))
	end
	local function percentile(share)
		return all[math.max(1, math.ceil(share * #all))] or -1
	end
	local errors = summary.errors
	io.write(string.format('"served":%d,"served_p50_ms":%.1f,"served_p99_ms":%.1f,"statuses":{%s},"failed":%d', #all,
		percentile(0.5), percentile(0.99), table.concat(words, ","),
		errors.connect + errors.read + errors.write + errors.timeout))
end
