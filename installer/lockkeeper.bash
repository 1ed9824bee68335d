# SPDX-License-Identifier: Apache-2.0
# Made from src/cli by the target "pages".
_lockkeeper()
{
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    local command='' group='' words='' i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        --config|--facts|--for-dba|--for-root|--format|--from|--host|--html|--json|--lang|--only|--output|--profile|--secrets|--skip|--waive|--watch) ((i++)) ;;
        -*) ;;
        *) command="${command:+$command }${COMP_WORDS[i]}" ;;
        esac
    done
    case $prev in
        --format) COMPREPLY=($(compgen -W 'text junit' -- "$cur")); return ;;
        --lang) COMPREPLY=($(compgen -W 'ru en both' -- "$cur")); return ;;
        --config|--facts|--for-dba|--for-root|--format|--from|--host|--html|--json|--lang|--only|--output|--profile|--secrets|--skip|--waive|--watch) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur")); return ;;
    esac
    case $command in
        'profile') words='init validate import-ssh-config' ;;
    esac
    group=$words
    words=''
    case $command in
        '') words='check facts checks explain docs report diff profile --profile --secrets --lang --help --version' ;;
        'check') words='--help --profile --secrets --facts --json --html --for-dba --for-root --format --lang --only --skip --waive --watch' ;;
        'facts') words='--help --profile --secrets --lang --json' ;;
        'checks') words='--help --lang' ;;
        'explain') words='--help --lang' ;;
        'docs') words='--help --lang' ;;
        'report') words='--help --from --html --lang' ;;
        'diff') words='--help --lang' ;;
        'profile init') words='--help --host --output --lang' ;;
        'profile validate') words='--help --profile --lang' ;;
        'profile import-ssh-config') words='--help --config --output --lang' ;;
    esac
    COMPREPLY=($(compgen -W "$group $words" -- "$cur"))
    if [[ -z $group && -z ${COMPREPLY[*]} && $cur != -* ]]; then
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -f -- "$cur"))
    fi
}
complete -F _lockkeeper lockkeeper
