# Starts a private PostgreSQL server on loopback. Source it after src/faults/service.sh.

binaries=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1 || true)
[[ -x $binaries/initdb ]] || skip "there is no PostgreSQL server under /usr/lib/postgresql"
[[ $(id -u) == 0 ]] && id postgres >/dev/null 2>&1 || skip "only root can start PostgreSQL as its user"

database=$work/postgres
database_port=$(free_port)

as_postgres() {
	(cd / && setpriv --reuid=postgres --regid=postgres --clear-groups "$@")
}

start_database() {
	as_postgres "$binaries/pg_ctl" -D "$database" -w -l "$database/log" \
		-o "-p $database_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" start >/dev/null
}

stop_database() {
	as_postgres "$binaries/pg_ctl" -D "$database" -m immediate stop >/dev/null
}

# The server and all its processes.
database_processes() {
	local server
	server=$(head -n 1 "$database/postmaster.pid")
	echo "$server"
	pgrep -P "$server" || true
}

hang_database() {
	# shellcheck disable=SC2046
	kill -STOP $(database_processes)
}

wake_database() {
	# shellcheck disable=SC2046
	kill -CONT $(database_processes)
}

chmod 755 "$work"
install -d -o postgres -g postgres -m 700 "$database"
as_postgres "$binaries/initdb" -D "$database" -U atelier --auth=trust -E UTF8 --locale=C >/dev/null
start_database
at_end stop_database
at_end wake_database
as_postgres "$binaries/createdb" -h 127.0.0.1 -p "$database_port" -U atelier atelier
on_postgres=(--spring.profiles.active=postgres "--atelier.database.url=jdbc:postgresql://127.0.0.1:$database_port/atelier"
	--atelier.database.user=atelier --atelier.database.password=none)
