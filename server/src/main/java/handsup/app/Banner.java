package handsup.app;

/** What the program says once it is ready. */
final class Banner {

    private Banner() {}

    /**
     * @param students the address students open
     * @param teacher the teacher's link, key included
     * @param rooms how many rooms were taken up again
     * @param colour whether the terminal takes colours
     */
    static String of(String version, String students, String teacher, int rooms, boolean local, boolean colour) {
        StringBuilder text = new StringBuilder();
        text.append('\n')
                .append("  ✋ ")
                .append(bold("Handsup " + version, colour))
                .append(" is ready\n\n")
                .append("  Students open   ")
                .append(bold(students, colour))
                .append('\n')
                .append(TerminalQr.of(students, colour))
                .append('\n')
                .append("  You open        ")
                .append(bold(teacher, colour))
                .append('\n')
                .append("                  Keep this link to yourself: whoever has it is the teacher.\n");
        if (local) {
            text.append("\n  No network was found, so only this machine can join.\n");
        }
        if (rooms > 0) {
            text.append("\n  ")
                    .append(rooms == 1 ? "One room goes on" : rooms + " rooms go on")
                    .append(" where it was left: see “Rooms under way”.\n"
                            .replace("it was", rooms == 1 ? "it was" : "they were"));
        }
        return text.append("\n  Stop with Ctrl+C. Nothing is lost.\n").toString();
    }

    private static String bold(String text, boolean colour) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }
}
