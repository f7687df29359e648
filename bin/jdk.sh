# Finds a JDK of version 25 or later, and says things in the person's language.
# Sourced by lotrinh, verify and bench/run. Needs bash 3.2; starts no process where it can avoid it.

# say VIETNAMESE ENGLISH: one sentence on standard error.
say() {
    if [[ ${LOTRINH_LANG:-vi} == en ]]; then printf '%s\n' "$2" >&2; else printf '%s\n' "$1" >&2; fi
}

# The major version of the JDK in folder $1, or 0 where there is none.
jdk_version() {
    local line version=0
    if [[ -x $1/bin/java && -x $1/bin/javac && -r $1/release ]]; then
        while IFS= read -r line; do
            if [[ $line =~ ^JAVA_VERSION=\"([0-9]+) ]]; then version=${BASH_REMATCH[1]}; break; fi
        done <"$1/release"
    fi
    JDK_VERSION=$version
}

# Follows symbolic links of file $1 into REAL.
real_file() {
    REAL=$1
    local target
    while [[ -L $REAL ]]; do
        target=$(readlink "$REAL")
        if [[ $target == /* ]]; then REAL=$target; else REAL=${REAL%/*}/$target; fi
    done
}

# Sets JDK to the folder of the best JDK: version 25 before any later one, JAVA_HOME and PATH before the usual folders.
find_jdk() {
    local folder later=
    JDK=
    local candidates=()
    [[ -n ${JAVA_HOME:-} ]] && candidates+=("$JAVA_HOME")
    local javac
    javac=$(type -P javac) && real_file "$javac" && candidates+=("${REAL%/bin/javac}")
    for folder in /usr/lib/jvm/* /usr/java/* /usr/local/java/* /opt/*jdk* /opt/*java* /opt/java/* /opt/jdk/* /opt/jvm/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        [[ -d $folder ]] && candidates+=("$folder")
    done
    for folder in ${candidates[@]+"${candidates[@]}"}; do
        jdk_version "$folder"
        if ((JDK_VERSION == 25)); then
            JDK=$folder
            return 0
        elif ((JDK_VERSION > 25)) && [[ -z $later ]]; then
            later=$folder
        fi
    done
    JDK=$later
    [[ -n $JDK ]]
}

# Finds the JDK and exports JAVA_HOME, or says what to install and ends.
require_jdk() {
    if ! find_jdk; then
        say "Cần JDK 25 trở lên nhưng không tìm thấy. Hãy cài (ví dụ Eclipse Temurin 25 từ https://adoptium.net) hoặc đặt JAVA_HOME." \
            "A JDK of version 25 or later is needed and was not found. Install one (e.g. Eclipse Temurin 25 from https://adoptium.net) or set JAVA_HOME."
        exit 69
    fi
    export JAVA_HOME=$JDK
}

# Says what to install where Maven is missing, and ends.
require_maven() {
    if ! type -P mvn >/dev/null; then
        say "Cần Maven 3.8.7 trở lên nhưng không tìm thấy. Hãy cài, ví dụ: apt install maven" \
            "Maven 3.8.7 or later is needed and was not found. Install it, e.g.: apt install maven"
        exit 69
    fi
}
