#!/bin/sh
# Speaks every line of commands.tsv (file, voice, format, text to speak, reference) with flite and writes manifest.tsv.
# Needs flite and sox (Debian: apt-get install flite sox).
set -eu
cd "$(dirname "$0")"
spoken=$(mktemp -d)
trap 'rm -rf "$spoken"' EXIT
: > manifest.tsv
tab=$(printf '\t')
while IFS="$tab" read -r file voice format text reference; do
    flite -voice "$voice" -t "$text" -o "$spoken/$file"
    case "$format" in
        pcm) sox -D "$spoken/$file" -r 16000 -c 1 -b 16 "$file" ;;
        8khz) sox -D "$spoken/$file" -r 8000 -c 1 -b 16 "$file" ;;
        stereo) sox -D "$spoken/$file" -r 44100 -c 2 -b 16 "$file" ;;
        mulaw) sox -D "$spoken/$file" -r 16000 -c 1 -e mu-law "$file" ;;
        *) echo "unknown format $format for $file" >&2; exit 1 ;;
    esac
    printf '%s\t%s\n' "$file" "$reference" >> manifest.tsv
done < commands.tsv
