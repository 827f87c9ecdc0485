package org.ipai.connectors.runtime.sandbox.data;

import java.util.Map;

/**
 * How much data there is and from which seed.
 *
 * @param seed the same seed gives the same records
 * @param owner the account that owns everything, such as {@code octo-sandbox}
 * @param parents records of a stream that makes slices and has none itself
 * @param defaultRecords records per slice of other streams
 * @param records records per slice by stream, instead of the above
 * @param newParentsPerStep how many records each step adds to a parent stream without cursor
 * @param nulCharacters whether texts hold U+0000 now and then
 * @param slices what slices are made of besides records
 */
public record DataSettings(
        long seed,
        String owner,
        long parents,
        long defaultRecords,
        Map<String, Long> records,
        long newParentsPerStep,
        NulCharacters nulCharacters,
        SliceSettings slices) {

    /** Without what slices are made of besides records. */
    public DataSettings(
            long seed,
            String owner,
            long parents,
            long defaultRecords,
            Map<String, Long> records,
            long newParentsPerStep,
            NulCharacters nulCharacters) {
        this(seed, owner, parents, defaultRecords, records, newParentsPerStep, nulCharacters, SliceSettings.none());
    }

    public DataSettings {
        records = Map.copyOf(records);
        if (parents < 0 || defaultRecords < 0 || newParentsPerStep < 0) {
            throw new IllegalArgumentException("numbers of parents and records must not be negative");
        }
        records.forEach((stream, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("records of stream '" + stream + "' must not be negative: " + count);
            }
        });
    }

    /** Whether texts hold U+0000, which is valid JSON but no valid Postgres text. */
    public enum NulCharacters {
        NEVER,
        SOMETIMES
    }
}
