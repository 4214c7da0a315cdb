package handsup.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, as its jar says. */
public final class Version implements IVersionProvider {

    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(development)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Handsup " + current()};
    }
}
