# Starts the service for a benchmark, and stops it at the end of the script. Source it in the project's root.

work=$(mktemp -d)
service=
limit=120

finish() {
	if [[ -n $service ]]; then
		kill "$service" 2>/dev/null || true
		wait "$service" 2>/dev/null || true
		service=
	fi
}
trap 'finish; rm -rf "$work"' EXIT

# The start command: SERVICE, whose process must be the service itself, or the compiled service in this checkout.
service_command() {
	if [[ -n ${SERVICE:-} ]]; then
		echo "$SERVICE"
		return
	fi
	./mvnw -q -B compile dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$work/class-path" >&2
	echo "java $(sed -n 's:.*<service\.jvm\.arguments>\(.*\)</service\.jvm\.arguments>.*:\1:p' pom.xml)" \
		"-cp $PWD/target/classes:$(<"$work/class-path") io.atelier.AtelierApplication"
}

free_port() {
	local port
	while port=$((20000 + RANDOM % 10000)); (: </dev/tcp/127.0.0.1/$port) 2>/dev/null; do :; done
	echo "$port"
}

is_ready() {
	local status
	{ exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
	printf 'GET /readyz HTTP/1.0\r\n\r\n' >&3
	read -r status <&3 || status=
	exec 3>&-
	[[ $status == *' 200'* ]]
}

# Starts the service and waits until it is ready.
#   start COMMAND HOME PORT [arguments ...]
start() {
	local command=$1 home=$2 port=$3 began=$EPOCHREALTIME
	shift 3
	# shellcheck disable=SC2086
	$command --atelier.home="$home" --server.port="$port" "$@" >"$work/log" 2>&1 &
	service=$!
	until is_ready "$port"; do
		if ! kill -0 "$service" 2>/dev/null || ((${EPOCHREALTIME/./} - ${began/./} > limit * 1000000)); then
			tail -n 40 "$work/log" >&2
			echo "The service did not become ready" >&2
			exit 1
		fi
		sleep 0.02
	done
}

resident_mib() {
	awk '/^VmRSS:/ { printf "%.1f\n", $2 / 1024 }' "/proc/$service/status"
}

processor_seconds() {
	awk -v ticks="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); print ($12 + $13) / ticks }' "/proc/$service/stat"
}
