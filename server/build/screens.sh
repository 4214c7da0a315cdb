#!/bin/sh
# Makes the README's screenshots anew from the pictures that browser tests took. Usage: mvn verify -Dit.test=GameIT,KindsIT,ConfidenceIT && server/build/screens.sh
set -eu
from=$(CDPATH= cd "$(dirname "$0")/../target/screens" && pwd)
to=$(CDPATH= cd "$(dirname "$0")/../../client-web" && pwd)/screens
mkdir -p "$to"
picture() { cp "$from/$1.png" "$to/$2.png"; }
picture projector-2-lobby-1366 projector-lobby
picture projector-3-answering-1366 projector-question
picture projector-4-reveal-1366 projector-reveal
picture projector-5-board-1366 projector-board
picture projector-7-podium-1366 projector-podium
picture host-2-decks-1366 host-decks
picture host-5-answering-1366 host-answering
picture student-1-join-360 student-join
picture student-2-lobby-360 student-lobby
picture student-4-answering-360 student-answering
picture student-5-saved-360 student-saved
picture student-6-right-360 student-right
picture student-6-wrong-360 student-wrong
picture student-8-podium-360 student-podium
picture kind-picture-asked-student-light student-picture
picture kind-formula-asked-student-light student-formula
picture kind-matching-asked-student-light student-matching
picture sure-asked-light student-sure
du -sh "$to"
