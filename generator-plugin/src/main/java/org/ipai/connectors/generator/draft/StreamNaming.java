package org.ipai.connectors.generator.draft;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ipai.connectors.generator.resolve.SnakeCase;

/** Names streams after their paths: {@code domain_records} for {@code /domains/{domain_name}/records}. */
final class StreamNaming {

    /** Of a Postgres identifier. */
    private static final int LONGEST_TABLE = 63;

    private final Set<String> taken = new HashSet<>();
    private final int longest;

    StreamNaming(String sourceType, Collection<String> taken) {
        this.longest = LONGEST_TABLE - ("raw_" + sourceType + "_").length();
        taken.forEach(name -> this.taken.add(form(name)));
    }

    /** A name that no other stream has. */
    String claim(Listing listing) {
        String owner =
                listing.path().resource().map(PathShape.Resource::singular).orElse("");
        String words = SnakeCase.of(String.join("_", listing.path().tail()));
        for (String name : List.of(
                SnakeCase.of(owner + "_" + words),
                SnakeCase.of(listing.operation().id()))) {
            String usable = usable(name);
            if (taken.add(form(usable))) {
                return usable;
            }
        }
        String base = usable(words);
        String name = base;
        for (int i = 2; !taken.add(form(name)); i++) {
            name = usable(base.substring(0, Math.min(base.length(), longest - 5)) + "_" + i);
        }
        return name;
    }

    private String usable(String name) {
        String lettered = name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "list_" + name : name;
        String cut = lettered.length() <= longest ? lettered : lettered.substring(0, longest);
        return cut.replaceAll("_+$", "");
    }

    /** As the validator compares names. */
    private static String form(String name) {
        return name.replace("_", "");
    }
}
