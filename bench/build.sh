# Builds the measuring programs. Sourced by the commands of this folder, which set root first.
# shellcheck source=../bin/jdk.sh
source "$root/bin/jdk.sh"
require_jdk
require_maven
export LC_ALL=C.UTF-8

build_bench() {
    mkdir -p "$root/bench/target"
    local log=$root/bench/target/build.log
    if ! (cd "$root" && mvn -B -q -Dstyle.color=never -pl bench -am -Dmaven.test.skip=true -Dspotless.check.skip=true package) >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        exit 70
    fi
}
