package handsup.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What a screen reader is told of a page: the browser's own accessibility tree, each part with its role and its name. */
record Heard(List<Part> parts) {

    /**
     * Something a screen reader speaks.
     *
     * @param role as the browser calls it, such as "button" or "StaticText"
     * @param name what is said; empty for what has none
     */
    record Part(String role, String name) {
        @Override
        public String toString() {
            return role + ": " + name;
        }
    }

    /** What somebody does something with, and what would be a riddle without a name. */
    private static final Set<String> CONTROLS = Set.of(
            "button",
            "checkbox",
            "combobox",
            "image",
            "link",
            "radio",
            "radiogroup",
            "slider",
            "spinbutton",
            "switch",
            "textbox");

    static Heard on(Page page) {
        CDPSession devtools = page.context().newCDPSession(page);
        try {
            return new Heard(StreamSupport.stream(
                            devtools.send("Accessibility.getFullAXTree")
                                    .getAsJsonArray("nodes")
                                    .spliterator(),
                            false)
                    .map(JsonElement::getAsJsonObject)
                    .filter(node -> !node.get("ignored").getAsBoolean())
                    .map(node -> new Part(text(node, "role"), text(node, "name")))
                    .toList());
        } finally {
            devtools.detach();
        }
    }

    private static String text(JsonObject node, String field) {
        return node.has(field) && node.getAsJsonObject(field).has("value")
                ? node.getAsJsonObject(field).get("value").getAsString().strip()
                : "";
    }

    /** Controls without a name, and controls that cannot be told from another. */
    List<String> riddles() {
        List<String> riddles = new ArrayList<>();
        Set<Part> before = new HashSet<>();
        for (Part control : parts) {
            if (!CONTROLS.contains(control.role())) {
                continue;
            }
            if (control.name().isEmpty()) {
                riddles.add("a " + control.role() + " without a name");
            } else if (!before.add(control) && !control.role().equals("radio")) {
                riddles.add("a second " + control);
            }
        }
        return riddles;
    }

    /** Whether there is a part of this role whose name begins so. @param wanted "role: beginning" */
    boolean has(String wanted) {
        return parts.stream().anyMatch(part -> part.toString().startsWith(wanted));
    }

    @Override
    public String toString() {
        return String.join("\n", parts.stream().map(Part::toString).toList());
    }
}
