package org.ipai.connectors.runtime.postgres;

import java.util.List;
import java.util.Map;

/** Turns what PostgreSQL's programs print into what is wrong and what to do. */
final class Diagnosis {

    private static final int QUOTED_LINES = 6;

    /** Phrases of PostgreSQL's messages (LC_ALL=C), most telling first. */
    private static final List<Map.Entry<String, String>> REMEDIES = List.of(
            Map.entry("No space left on device", "the disk is full; free some space and run again"),
            Map.entry("Disk quota exceeded", "the disk quota is used up; free some space and run again"),
            Map.entry("Address already in use", "the port is taken by another program; run again for another port"),
            Map.entry(
                    "could not look up effective user ID",
                    "this user has no entry in /etc/passwd, which PostgreSQL needs; run as a user that has one"),
            Map.entry(
                    "Permission denied", "this user may not read or write there; fix the owner or use another folder"),
            Map.entry("has wrong ownership", "another user made it; run as that user or use another folder"),
            Map.entry("could not map anonymous shared memory", "too little memory is free; free some and run again"),
            Map.entry("pre-existing shared memory block", "an earlier server still ends; run again in a moment"),
            Map.entry("PANIC", damaged()),
            Map.entry("could not locate a valid checkpoint record", damaged()),
            Map.entry("invalid data in file", damaged()),
            Map.entry("could not open file", damaged()),
            Map.entry("could not find", damaged()),
            Map.entry("is missing", damaged()),
            Map.entry("incorrect checksum", damaged()));

    private Diagnosis() {}

    /** A remedy if the cause is known, and in any case the last lines printed. */
    static String explain(String output, ServerFolder folder) {
        String remedy = REMEDIES.stream()
                .filter(known -> output.contains(known.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("see " + folder.log());
        return remedy + "\nPostgreSQL says:\n" + lastLines(output);
    }

    static boolean isPortTaken(String output) {
        return output.contains("Address already in use");
    }

    private static String damaged() {
        return "its files are damaged; restore the folder from a backup, or move it away to start with an empty database"
                + " (the next syncs fill it again)";
    }

    private static String lastLines(String output) {
        List<String> lines = output.strip().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - QUOTED_LINES), lines.size()));
    }
}
