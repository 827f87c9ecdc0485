package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.runtime.sandbox.data.DataSettings;
import org.ipai.connectors.runtime.sandbox.data.DataSettings.NulCharacters;
import org.ipai.connectors.runtime.sandbox.data.SliceSettings;
import org.ipai.connectors.runtime.sandbox.fault.Faults;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox behaves.
 *
 * @param port on the loopback address, 0 for any free one
 * @param data how much data and from which seed
 * @param token the bearer token requests must carry, or null if none is needed
 * @param credentials config values of the connection that is let in, by field; without any everybody is
 * @param tokenLifetime how long issued tokens live
 * @param tokenRequests how many requests an issued token is good for
 * @param rateLimit null for no limit; counted for each credential
 * @param enforcesQuotas whether the definition's quotas are kept
 * @param missingScopes the scope a stream needs and the token lacks, by stream
 * @param missingParents ordinals of parent records, in listing order from 0, whose children are answered 404
 * @param faults what goes wrong from the start
 * @param addedFields fields that records have besides the definition's
 * @param clock tells the rate limit's window
 */
public record SandboxSettings(
        int port,
        DataSettings data,
        @Nullable String token,
        Map<String, String> credentials,
        Duration tokenLifetime,
        long tokenRequests,
        @Nullable RateLimit rateLimit,
        boolean enforcesQuotas,
        Map<String, String> missingScopes,
        Set<Long> missingParents,
        Faults faults,
        List<AddedField> addedFields,
        Clock clock) {

    public SandboxSettings {
        credentials = Map.copyOf(credentials);
        missingScopes = Map.copyOf(missingScopes);
        missingParents = Set.copyOf(missingParents);
        addedFields = List.copyOf(addedFields);
    }

    /** Starts from seed 1, owner {@code octo-sandbox}, 3 parents, 100 records a slice, no token, limit or fault. */
    public static Builder builder() {
        return new Builder();
    }

    /** The settings without what is secret. */
    @Override
    public String toString() {
        return "SandboxSettings[port=" + port + ", data=" + data + ", rateLimit=" + rateLimit + ", faults=" + faults
                + "]";
    }

    /** Collects settings. */
    public static final class Builder {

        private int port;
        private long seed = 1;
        private String owner = "octo-sandbox";
        private long parents = 3;
        private long defaultRecords = 100;
        private final Map<String, Long> records = new HashMap<>();
        private long newParentsPerStep;
        private NulCharacters nulCharacters = NulCharacters.NEVER;
        private @Nullable String token;
        private final Map<String, String> credentials = new HashMap<>();
        private Duration tokenLifetime = Duration.ofHours(1);
        private long tokenRequests = Long.MAX_VALUE;
        private @Nullable RateLimit rateLimit;
        private boolean enforcesQuotas;
        private final Map<String, String> missingScopes = new HashMap<>();
        private final Set<Long> missingParents = new HashSet<>();
        private Faults faults = Faults.none();
        private final List<AddedField> addedFields = new ArrayList<>();
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /** On the loopback address; 0 for any free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** The same seed gives the same records. */
        public Builder seed(long number) {
            seed = number;
            return this;
        }

        /** Login of the account that owns everything. */
        public Builder owner(String login) {
            owner = login;
            return this;
        }

        /** Records of a parent stream that has no parent itself. */
        public Builder parents(long count) {
            parents = count;
            return this;
        }

        /** Records per slice of all other streams. */
        public Builder records(long count) {
            defaultRecords = count;
            return this;
        }

        /** Records per slice of one stream. */
        public Builder records(String stream, long count) {
            records.put(stream, count);
            return this;
        }

        /** Records that each step adds to a parent stream without cursor. */
        public Builder newParentsPerStep(long count) {
            newParentsPerStep = count;
            return this;
        }

        /** Texts hold U+0000 now and then. */
        public Builder nulCharacters() {
            nulCharacters = NulCharacters.SOMETIMES;
            return this;
        }

        /** Requests without this bearer token are answered 401. */
        public Builder token(String bearer) {
            token = bearer;
            return this;
        }

        /**
         * A config value of the connection that is let in, such as its token; what it may sign in with is told by the
         * definition, and ways whose credentials are not all given are shut. Lists are JSON arrays or separated by commas;
         * those that make slices have to be given.
         */
        public Builder credential(String field, String value) {
            credentials.put(field, value);
            return this;
        }

        /** How long issued tokens live. */
        public Builder tokenLifetime(Duration lifetime) {
            tokenLifetime = lifetime;
            return this;
        }

        /** Issued tokens end after so many requests. */
        public Builder tokenRequests(long number) {
            tokenRequests = number;
            return this;
        }

        /** More requests than this are refused, for each credential. */
        public Builder rateLimit(RateLimit limit) {
            rateLimit = limit;
            return this;
        }

        /** The quotas of the connector's spec are kept: what goes beyond them is refused with 429. */
        public Builder enforceQuotas() {
            enforcesQuotas = true;
            return this;
        }

        /** Requests for a stream are answered 403, because the token lacks a scope. */
        public Builder missingScope(String stream, String scope) {
            missingScopes.put(stream, scope);
            return this;
        }

        /** Children of a parent record, by its ordinal in listing order from 0, are answered 404. */
        public Builder missingParent(long ordinal) {
            missingParents.add(ordinal);
            return this;
        }

        /** What goes wrong from the start. */
        public Builder faults(Faults all) {
            faults = all;
            return this;
        }

        /** Records have one more field. */
        public Builder addedField(String stream, String name, JsonNode schema) {
            addedFields.add(new AddedField(stream, name, schema));
            return this;
        }

        /** Tells the rate limit's window. */
        public Builder clock(Clock source) {
            clock = source;
            return this;
        }

        public SandboxSettings build() {
            SliceSettings slices = new SliceSettings(credentials, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
            DataSettings data = new DataSettings(
                    seed, owner, parents, defaultRecords, records, newParentsPerStep, nulCharacters, slices);
            return new SandboxSettings(
                    port,
                    data,
                    token,
                    credentials,
                    tokenLifetime,
                    tokenRequests,
                    rateLimit,
                    enforcesQuotas,
                    missingScopes,
                    missingParents,
                    faults,
                    addedFields,
                    clock);
        }
    }
}
