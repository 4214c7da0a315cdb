package handsup.domain.text;

import handsup.domain.text.Maths.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The commands of TeX that stand for one sign or one name. */
final class Signs {

    private static final String GREEK = """
        alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π
        rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω ell ℓ hbar ℏ\
        """;
    private static final String UPRIGHT = """
        Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω infty ∞ emptyset ∅ partial ∂ nabla ∇ angle ∠
        sin sin cos cos tan tan cot cot sec sec csc csc arcsin arcsin arccos arccos arctan arctan sinh sinh cosh cosh tanh tanh log log ln ln
        exp exp lim lim max max min min gcd gcd det det deg deg\
        """;
    private static final String OPERATORS = """
        times × cdot · div ÷ pm ± mp ∓ ast ∗ star ⋆ cup ∪ cap ∩ setminus ∖ wedge ∧ vee ∨ oplus ⊕ neg ¬ forall ∀ exists ∃\
        """;
    private static final String RELATIONS = """
        le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ lt < gt > ll ≪ gg ≫ approx ≈ equiv ≡ sim ∼ cong ≅ propto ∝ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆
        supset ⊃ supseteq ⊇ to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⇒ iff ⇔ mapsto ↦
        rightleftharpoons ⇌ perp ⊥ parallel ∥ mid ∣ therefore ∴ because ∵\
        """;
    private static final String LARGE = "sum ∑ prod ∏ int ∫ iint ∬ oint ∮ bigcup ⋃ bigcap ⋂";
    private static final String TIGHT =
            "circ ° degree ° prime ′ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ % % $ $ # # & & _ _";
    private static final String OPEN = "{ { langle ⟨ lfloor ⌊ lceil ⌈";
    private static final String CLOSE = "} } rangle ⟩ rfloor ⌋ rceil ⌉";
    private static final Map<String, String> SPACES = Map.of(
            ",", "\u2009", ":", "\u2005", ";", "\u2004", "!", "", " ", " ", "quad", "\u2003", "qquad", "\u2003\u2003");
    private static final Map<String, String> ACCENTS = Map.of(
            "overline",
            "¯",
            "bar",
            "¯",
            "vec",
            "→",
            "overrightarrow",
            "→",
            "hat",
            "^",
            "widehat",
            "^",
            "tilde",
            "~",
            "dot",
            "˙",
            "ddot",
            "¨");
    private static final Set<String> LIMITS = Set.of("lim", "max", "min");

    private static final Map<String, Maths> ALL = all();

    private Signs() {}

    /** What a command stands for; nothing for an unknown one. @param command without its backslash */
    static Optional<Maths> of(String command) {
        return Optional.ofNullable(ALL.get(command));
    }

    static Optional<String> accent(String command) {
        return Optional.ofNullable(ACCENTS.get(command));
    }

    /** Whether what is written below and above it as an index stands there as a limit. */
    static boolean stacks(Maths base) {
        return switch (base) {
            case Maths.Sign sign -> sign.role() == Role.LARGE && !"∫∬∮".contains(sign.text());
            case Maths.Name name -> LIMITS.contains(name.text());
            default -> false;
        };
    }

    /** A command that is like a mistyped one, for a hint. */
    static Optional<String> like(String mistyped) {
        Set<String> known = new TreeSet<>(ALL.keySet());
        known.addAll(ACCENTS.keySet());
        known.addAll(Tex.COMMANDS);
        return known.stream()
                .filter(command -> command.equalsIgnoreCase(mistyped)
                        || (mistyped.length() > 2
                                && (command.startsWith(mistyped)
                                        || mistyped.startsWith(command) && command.length() > 2)))
                .findFirst();
    }

    private static Map<String, Maths> all() {
        Map<String, Maths> all = new HashMap<>();
        pairs(GREEK).forEach((command, text) -> all.put(command, new Maths.Name(text, false)));
        pairs(UPRIGHT).forEach((command, text) -> all.put(command, new Maths.Name(text, true)));
        signs(all, OPERATORS, Role.OPERATOR);
        signs(all, RELATIONS, Role.RELATION);
        signs(all, LARGE, Role.LARGE);
        signs(all, TIGHT, Role.TIGHT);
        signs(all, OPEN, Role.OPEN);
        signs(all, CLOSE, Role.CLOSE);
        SPACES.forEach((command, text) -> all.put(command, new Maths.Sign(text, Role.SPACE)));
        return Map.copyOf(all);
    }

    private static void signs(Map<String, Maths> all, String listed, Role role) {
        pairs(listed).forEach((command, text) -> all.put(command, new Maths.Sign(text, role)));
    }

    private static Map<String, String> pairs(String listed) {
        String[] words = listed.strip().split("\\s+");
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return pairs;
    }
}
