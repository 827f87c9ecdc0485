# Sourced: starts the sandbox of a provider, which the caller's end stops.
#
#   start_sandbox <log file> <token> <SandboxMain's arguments>   sets sandbox_url
start_sandbox() {
  local log="$1" token="$2" root
  shift 2
  root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m \
    -cp "$root/generated-connectors/target/classes:$root/generated-connectors/target/lib/*" \
    org.ipai.connectors.runtime.sandbox.SandboxMain --port 0 --token "$token" "$@" > "$log" 2>&1 &
  sandbox_process=$!
  trap 'kill "$sandbox_process" 2>/dev/null || true' EXIT
  sandbox_url=
  for _ in $(seq 1 100); do
    sandbox_url="$(sed -n 's/.* listens on \(http[^ ]*\).*/\1/p' "$log" | head -n 1)"
    [ -n "$sandbox_url" ] && return
    kill -0 "$sandbox_process" 2>/dev/null || { cat "$log" >&2; echo "the sandbox did not start" >&2; return 1; }
    sleep 0.1
  done
  echo "the sandbox did not say its address; see $log" >&2
  return 1
}
