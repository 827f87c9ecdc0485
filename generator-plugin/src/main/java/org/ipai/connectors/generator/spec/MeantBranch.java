package org.ipai.connectors.generator.spec;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of the errors of all branches of a choice ({@code anyOf}), keeps those of the branch that was meant: the one whose
 * type the value has. Of a value that has no branch's type, one error stays.
 */
final class MeantBranch {

    private static final Pattern BRANCH = Pattern.compile("(.*/anyOf/)\\d+(?=/)");
    private static final Pattern ANY_BRANCH = Pattern.compile("/anyOf/\\d+(?=/)");
    private static final Pattern BRANCH_TYPE = Pattern.compile("(.*/anyOf/\\d+)(?:/\\$ref)*/type");

    private static final Pattern CHOICE = Pattern.compile(".*/anyOf/\\d+(?:/\\$ref)*/(?:type|enum)");

    private final Set<String> strayed = new HashSet<>();
    private final Set<String> chosen = new HashSet<>();

    private MeantBranch() {}

    static List<Error> of(List<Error> errors) {
        return new MeantBranch().select(errors);
    }

    private List<Error> select(List<Error> errors) {
        errors.forEach(this::noteStray);
        List<Error> meant = new ArrayList<>();
        List<Error> others = new ArrayList<>();
        errors.forEach(error -> (isStray(error) ? others : meant).add(error));
        meant.forEach(this::noteChosen);
        others.stream()
                .filter(error -> error.getKeyword().equals("type"))
                .filter(error -> chosen.add(choice(error) + error.getInstanceLocation()))
                .forEach(meant::add);
        return meant;
    }

    /** Whether an error is about the choice itself, not about something within a branch. */
    static boolean isChoice(Error error) {
        return CHOICE.matcher(error.getEvaluationPath().toString()).matches();
    }

    private void noteStray(Error error) {
        Matcher type = BRANCH_TYPE.matcher(error.getEvaluationPath().toString());
        if (type.matches()) {
            strayed.add(type.group(1) + error.getInstanceLocation());
        }
    }

    private boolean isStray(Error error) {
        return branches(error).stream()
                .anyMatch(
                        branch -> ancestors(error).stream().anyMatch(ancestor -> strayed.contains(branch + ancestor)));
    }

    private void noteChosen(Error error) {
        for (String branch : branches(error)) {
            String choice = branch.substring(0, branch.lastIndexOf('/') + 1);
            ancestors(error).forEach(ancestor -> chosen.add(choice + ancestor));
        }
    }

    private static String choice(Error error) {
        Matcher branch = BRANCH.matcher(error.getEvaluationPath().toString());
        return branch.lookingAt() ? branch.group(1) : "";
    }

    /** The branches an error is in, of choices within choices. */
    private static List<String> branches(Error error) {
        String path = error.getEvaluationPath().toString();
        List<String> branches = new ArrayList<>();
        Matcher branch = ANY_BRANCH.matcher(path);
        while (branch.find()) {
            branches.add(path.substring(0, branch.end()));
        }
        return branches;
    }

    private static List<String> ancestors(Error error) {
        String pointer = error.getInstanceLocation().toString();
        List<String> ancestors = new ArrayList<>();
        for (int end = pointer.length(); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
            ancestors.add(pointer.substring(0, end));
        }
        return ancestors;
    }
}
