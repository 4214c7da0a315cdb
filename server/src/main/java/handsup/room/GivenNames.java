package handsup.room;

import handsup.domain.Name;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Made-up names that are friendly, easy to say and nobody's real one: a quality and an animal. */
final class GivenNames {

    private static final List<String> QUALITIES = List.of(
            "Able", "Amber", "Avid", "Bold", "Brave", "Bright", "Brisk", "Calm", "Clear", "Clever", "Cosy", "Curious",
            "Daring", "Deft", "Eager", "Early", "Fair", "Fleet", "Fond", "Gentle", "Glad", "Golden", "Grand", "Happy",
            "Hardy", "Honest", "Jolly", "Keen", "Kind", "Lively", "Lucky", "Mellow", "Merry", "Mighty", "Neat",
            "Nimble", "Noble", "Patient", "Plucky", "Polite", "Proud", "Quick", "Quiet", "Ready", "Royal", "Sharp",
            "Silver", "Smart", "Snowy", "Solid", "Spry", "Steady", "Sunny", "Super", "Swift", "Tidy", "Trusty", "Vivid",
            "Warm", "Wise", "Witty", "Young", "Zesty", "Zippy");

    private static final List<String> ANIMALS = List.of(
            "Badger", "Bear", "Beaver", "Bison", "Bittern", "Buzzard", "Camel", "Condor", "Crane", "Curlew", "Deer",
            "Dolphin", "Eagle", "Egret", "Elk", "Falcon", "Ferret", "Finch", "Fox", "Gannet", "Gecko", "Hare", "Hawk",
            "Heron", "Ibex", "Ibis", "Jackdaw", "Kestrel", "Koala", "Lark", "Lemur", "Linnet", "Lion", "Lynx", "Marten",
            "Mole", "Moose", "Newt", "Osprey", "Otter", "Owl", "Panda", "Pelican", "Petrel", "Pika", "Plover", "Puffin",
            "Quail", "Raven", "Robin", "Salmon", "Seal", "Sparrow", "Stoat", "Stork", "Swan", "Tapir", "Tern", "Thrush",
            "Tiger", "Vole", "Walrus", "Wren", "Yak");

    private GivenNames() {}

    /** A name for which {@code free} holds; with a number when the plain ones run out. */
    static Name next(RandomGenerator random, Predicate<Name> free) {
        for (int attempt = 0; ; attempt++) {
            String plain =
                    QUALITIES.get(random.nextInt(QUALITIES.size())) + " " + ANIMALS.get(random.nextInt(ANIMALS.size()));
            String name = attempt < 20 ? plain : plain + " " + (2 + random.nextInt(98 + attempt));
            Name candidate = Names.clean(name).orElseThrow();
            if (free.test(candidate)) {
                return candidate;
            }
        }
    }
}
