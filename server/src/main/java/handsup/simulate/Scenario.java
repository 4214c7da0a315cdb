package handsup.simulate;

/**
 * What befalls a game. A part that is left out changes nothing in the others, so that a failure can be made smaller.
 *
 * @param crashes whether the server is killed now and then
 * @param diskFaults whether commits fail
 * @param cuts whether cables are pulled
 * @param vanishings whether devices lose the network without anybody noticing
 * @param pauses whether the server's loops stand still now and then
 * @param mischief whether students say what no page would
 * @param tabs whether students reload and open second tabs
 * @param interference whether teachers rename, remove, lock, skip and extend
 * @param duplicates how often an answer arrives twice, 0 to 1
 */
record Scenario(
        boolean crashes,
        boolean diskFaults,
        boolean cuts,
        boolean vanishings,
        boolean pauses,
        boolean mischief,
        boolean tabs,
        boolean interference,
        double duplicates) {

    static final Scenario ALL = new Scenario(true, true, true, true, true, true, true, true, 0.05);

    /** Scenarios with one thing less. */
    java.util.List<Scenario> smaller() {
        return java.util.List.of(
                new Scenario(false, diskFaults, cuts, vanishings, pauses, mischief, tabs, interference, duplicates),
                new Scenario(crashes, false, cuts, vanishings, pauses, mischief, tabs, interference, duplicates),
                new Scenario(crashes, diskFaults, false, vanishings, pauses, mischief, tabs, interference, duplicates),
                new Scenario(crashes, diskFaults, cuts, false, pauses, mischief, tabs, interference, duplicates),
                new Scenario(crashes, diskFaults, cuts, vanishings, false, mischief, tabs, interference, duplicates),
                new Scenario(crashes, diskFaults, cuts, vanishings, pauses, false, tabs, interference, duplicates),
                new Scenario(crashes, diskFaults, cuts, vanishings, pauses, mischief, false, interference, duplicates),
                new Scenario(crashes, diskFaults, cuts, vanishings, pauses, mischief, tabs, false, duplicates),
                new Scenario(crashes, diskFaults, cuts, vanishings, pauses, mischief, tabs, interference, 0));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        add(text, crashes, "crashes");
        add(text, diskFaults, "failing commits");
        add(text, cuts, "cuts");
        add(text, vanishings, "half-open connections");
        add(text, pauses, "pauses");
        add(text, mischief, "mischief");
        add(text, tabs, "reloads and tabs");
        add(text, interference, "a busy teacher");
        add(text, duplicates > 0, "duplicates");
        return text.isEmpty() ? "nothing in particular" : text.toString();
    }

    private static void add(StringBuilder text, boolean there, String word) {
        if (there) {
            text.append(text.isEmpty() ? "" : ", ").append(word);
        }
    }
}
