package handsup.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every question of some decks as one flat JSON list, for other tools. */
public final class DeckJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(
                    _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private DeckJson() {}

    public static String of(List<Deck> decks) {
        ArrayNode list = MAPPER.createArrayNode();
        for (Deck deck : decks) {
            for (Item item : deck.items()) {
                ObjectNode node = MAPPER.createObjectNode().put("deck", deck.id());
                node.setAll((ObjectNode) MAPPER.valueToTree(item));
                node.put("type", item.type().word());
                node.put("difficulty", item.difficulty().name().toLowerCase(Locale.ROOT));
                node.setAll((ObjectNode) MAPPER.valueToTree(item.body()));
                node.remove("body");
                list.add(node);
            }
        }
        return MAPPER.writeValueAsString(list);
    }
}
