# Functions to start services, break their environment, and report the results. Source it in the project's root.
#
# Services listen on loopback and store everything in a temporary folder, which is deleted at the end of the script unless
# KEEP=1. SERVICE is the command that starts the service; the default is the compiled service in this checkout.
source src/bench/service.sh

declare -A pids ports homes
failures=0
script=$(basename "$0")
undo=()

clean_up() {
	local name
	for name in "${!pids[@]}"; do stop "$name" || true; done
	for ((i = ${#undo[@]} - 1; i >= 0; i--)); do eval "${undo[i]}" >/dev/null 2>&1 || true; done
	if [[ -n ${KEEP:-} ]]; then
		echo "kept: $work"
	else
		rm -rf "$work"
	fi
}
trap clean_up EXIT

# Cleanup commands for the end of the script, executed in reverse order.
at_end() {
	undo+=("$1")
}

say() {
	echo "$(date -u +%T)  $*"
}

skip() {
	echo "SKIP  $script: $*"
	exit 0
}

# Reports whether a condition holds.
#   check 'condition' command [arguments ...]
check() {
	local what=$1
	shift
	if "$@"; then
		echo "PASS  $what"
	else
		echo "FAIL  $what"
		failures=$((failures + 1))
	fi
}

finish_script() {
	if ((failures > 0)); then
		echo "FAIL  $script: $failures failed checks"
		exit 1
	fi
	echo "PASS  $script"
}

# Starts the service under a name, with the command in $wrapper if it is set.
#   launch NAME [arguments ...]
launch() {
	local name=$1
	shift
	homes[$name]=${homes[$name]:-$work/$name}
	ports[$name]=$(free_port)
	mkdir -p "${homes[$name]}"
	# shellcheck disable=SC2086
	${wrapper:-} $command --atelier.home="${homes[$name]}" --server.port="${ports[$name]}" \
		"$@" >>"$work/$name.log" 2>&1 &
	pids[$name]=$!
}

await_ready() {
	local began=$SECONDS
	until is_ready "${ports[$1]}"; do
		if ! kill -0 "${pids[$1]}" 2>/dev/null || ((SECONDS - began > limit)); then
			tail -n 30 "$work/$1.log" >&2
			echo "FAIL  $script: the service did not become ready" >&2
			exit 1
		fi
		sleep 0.2
	done
	# src/bench/service.sh measures this process.
	service=${pids[$1]}
	url=http://127.0.0.1:${ports[$1]}
}

launch_and_await() {
	launch "$@"
	await_ready "$1"
}

stop() {
	kill "${2:--TERM}" "${pids[$1]}" 2>/dev/null || true
	wait "${pids[$1]}" 2>/dev/null || true
	unset "pids[$1]"
	service=
}

# Sends a request to the service at $url. Sets $status (000 without a response), $answer, $took in ms and $retry_after.
#   ask PATH [arguments of curl ...]
ask() {
	local path=$1 told
	shift
	: >"$work/answer"
	: >"$work/headers"
	told=$(curl -s --max-time 60 -o "$work/answer" -D "$work/headers" -w '%{http_code} %{time_total}' "$@" \
		"$url$path" || true)
	read -r status took <<<"$told"
	took=$(awk -v s="$took" 'BEGIN { printf "%d", s * 1000 }')
	answer=$(tr -d "\0" <"$work/answer")
	retry_after=$(sed -n 's/^[Rr]etry-[Aa]fter: *\([0-9]*\).*/\1/p' "$work/headers")
}

post() {
	local path=$1 body=$2
	shift 2
	ask "$path" -X POST -H 'Content-Type: application/json' -d "$body" "$@"
}

# The value of the first member with this name in $answer.
member() {
	{ grep -o "\"$1\":\(\"[^\"]*\"\|[^,}]*\)" <<<"$answer" || true; } | head -n 1 | sed 's/^"[^"]*"://; s/^"\(.*\)"$/\1/'
}

# Submits a job and prints its id.
submit() {
	post /api/v1/jobs "$1"
	[[ $status == 202 ]] || { echo "submission answered $status: $answer" >&2; return 1; }
	member id
}

status_of() {
	ask "/api/v1/jobs/$1"
	member status
}

# Waits until a job is in a state, or has failed or been cancelled.
#   await JOB STATE [seconds]
await() {
	local began=$SECONDS now
	while now=$(status_of "$1") && [[ $now != "$2" ]]; do
		if [[ $now == FAILED || $now == CANCELLED || $now == SUCCEEDED ]] || ((SECONDS - began > ${3:-300})); then
			return 1
		fi
		sleep 0.3
	done
}

await_epoch() {
	local began=$SECONDS
	while (($(epochs_of "$1" | wc -w) < $2)); do
		((SECONDS - began < ${3:-300})) || return 1
		sleep 0.3
	done
}

# The numbers of a job's recorded epochs, in order.
epochs_of() {
	ask "/api/v1/jobs/$1/epochs"
	{ grep -o '"epoch":[0-9]*' <<<"$answer" || true; } | sed 's/.*://' | paste -sd' '
}

# The checksum of the parameters of a succeeded job.
parameters_of() {
	ask "/api/v1/jobs/$1"
	ask "/api/v1/models/$(member modelId)"
	member parametersSha256
}

has_epochs() {
	[[ $(epochs_of "$1") == "$(seq -s' ' 1 "$2")" ]]
}

same() {
	[[ -n $1 && $1 == "$2" ]]
}

command=$(service_command)
