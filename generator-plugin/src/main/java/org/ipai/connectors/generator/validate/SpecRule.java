package org.ipai.connectors.generator.validate;

import org.ipai.connectors.generator.finding.Rule;

/** The rules that need nothing but the spec and the files in its folder; each knows how it is checked. */
public enum SpecRule implements Rule {
    BASE_URL("Secrets and data must not cross a network in the clear, nor go where nobody meant.", BaseUrlRules::shape),
    BASE_URL_CONFIG("Requests need a whole base URL, and URLs end up in logs.", BaseUrlRules::fields),
    DOCUMENT_SOURCE("Types come from one document, the provider's or one written by hand.", DocumentRules::sources),
    DOCUMENT_FILE("A document written by hand stands beside the spec.", DocumentRules::files),
    DOCUMENT_URL("Types are generated from this document; it must come unchanged.", UrlRules::documentUrl),
    DOCUMENT_LOCKED("Builds read and write nothing outside the spec's folder.", DocumentRules::locked),
    API_UNKNOWN("A stream is read from an API of this spec.", ApiRules::unknown),
    API_UNUSED("An API that nothing reads is most likely a stream's 'api' forgotten.", ApiRules::unused),
    SCHEDULE("A schedule that cannot be read never starts a sync.", ScheduleRules::schedule),
    NAME_CLASH("Names become Java and table names, in which these could not be told apart.", NameRules::clashes),
    NAME_LENGTH("Postgres cuts identifiers at 63 bytes, and two tables could become one.", NameRules::lengths),
    IMAGE_NAME("An image is called after its source type, and no registry takes such a name.", DeploymentRules::images),
    CONFIG_VARIABLE(
            "A value for the connector must not change what the runner or the machine does.",
            DeploymentRules::variables),
    HEADER_TWICE("Header names are the same in any case; which value wins would be chance.", NameRules::headers),

    CONFIG_UNKNOWN("An expression can only read what a person can fill in.", ConfigRules::unknownReferences),
    CONFIG_UNUSED("Asking people for a value that nothing uses wastes their time.", ConfigRules::unused),
    CONFIG_DEFAULT("A default that its own field refuses fails every sync that relies on it.", ConfigRules::defaults),

    SECRET_LITERAL("What is written in a spec is in every clone, image and log.", SecretRules::literals),
    SECRET_DEFAULT("A default secret is a literal secret.", SecretRules::defaults),
    SECRET_TYPE("Only fields of type secret are encrypted and kept out of logs.", SecretRules::types),
    SECRET_OUTSIDE_AUTH("Elsewhere secrets end up in URLs, logs and records.", SecretRules::outsideAuth),

    AUTH_CHOICE("The first way whose condition holds is taken, so only the last can do without.", AuthRules::choices),
    AUTH_REQUIRED("Who signs in one way must not be asked for what another way needs.", AuthRules::requiredFields),
    AUTH_SECRET("Whatever signs in without a secret keeps nobody out.", AuthRules::secrets),
    AUTH_TOKEN_URL("Credentials must not cross a network in the clear.", AuthRules::tokenUrls),
    AUTH_PLACE("Of two credentials in one place only one would be sent.", AuthRules::places),
    AUTH_LOGIN(
            "A login sends its parameters below the base URL, and tells how long its token lives.", AuthRules::logins),

    PARENT_UNKNOWN("Slices are made from the records of a stream of this connector.", ParentRules::unknown),
    PARENT_CYCLE("Streams that wait for each other can never start.", ParentRules::cycles),
    PARENT_MISSING("Without a parent there is no record to read from.", ParentRules::missing),
    PARENT_UNUSED(
            "Requests that ignore the parent fetch the same records for each of its records.", ParentRules::unused),

    SLICE_VALUES("An axis without values makes no slices, and one with two kinds is unclear.", SliceRules::values),
    SLICE_FIRST_OF("Of 'first_of' one source is used: only an empty list passes on to the next.", SliceRules::firstOf),
    SLICE_MISSING("A request can only read what the stream is cut by.", SliceRules::missing),
    SLICE_UNUSED("Requests that ignore a value fetch the same records for each.", SliceRules::unused),
    SLICE_BATCH("State is kept by slice, and a batch is another slice each time.", SliceRules::batches),
    SLICE_DATES("Dates that cannot be read make no slices.", SliceRules::dates),
    SLICE_VERSION("What a slice is skipped by is kept where its cursor would be.", SliceRules::versions),

    DELETES_STREAM("Deletions are listed by another stream, which is read first.", DeletesRules::streams),
    DELETES_KEY("A row is found by its whole primary key.", DeletesRules::keys),
    DELETES_MODE("What did not come is gone only if all was asked for.", DeletesRules::modes),

    STREAM_OPERATION("A stream reads by exactly one way at a time.", StreamRules::operations),
    STREAM_CONDITION(
            "The first operation whose condition holds is used, so only the last can do without.",
            StreamRules::conditions),
    PARAMETER_TWICE(
            "A parameter that is set in two places is sent with one of two values.", StreamRules::parametersSetTwice),
    PAGINATION_PLACE(
            "A page number, offset or page size that is sent nowhere changes nothing.", PaginationRules::places),
    PAGE_SIZE_MISSING(
            "What a page holds depends on the provider's mood unless it is asked for.", PaginationRules::pageSizes),
    KEYSET_CONSTANT(
            "A page that is not asked for by the last record is the same page again.", PaginationRules::keysets),
    PAGE_LIMIT(
            "A listing that cannot be continued where the provider cuts it off would lose records.",
            PaginationRules::limits),
    QUALITY_VALUES("Accepted values belong to the rule that checks them.", StreamRules::quality),

    ERROR_STATUS("A condition on a status that never comes never holds.", ErrorTable::statuses),
    ERROR_UNREACHABLE(
            "The first rule that matches decides, so a rule below one that covers it never does.",
            ErrorTable::unreachable),
    ERROR_RETRIES("Attempts, waits and what comes after them belong to rules that try again.", ErrorTable::retries),
    ERROR_BACK_OFF(
            "A wait that cannot be read would be none, and make the provider refuse more.", BackOffRules::backOffs),
    ERROR_MESSAGE("People would be shown a placeholder instead of what it stands for.", ErrorTable::messages),
    QUOTA_OPERATION(
            "A weight of what is never requested is a misspelt operation or a leftover.", QuotaRules::operations),
    QUOTA_WEIGHT("A request that costs more than a window has can never be sent.", QuotaRules::weights),
    QUOTA_ZONE(
            "A day that starts at another time than the provider's spends two days' budget in one.", QuotaRules::zones),

    CURSOR_MODE(
            "A cursor is what makes incremental syncs possible, and is of no use without them.", CursorRules::modes),
    CURSOR_UNUSED("A cursor that limits nothing makes each incremental sync a full one.", CursorRules::unused),
    CURSOR_MISSING("Without a cursor there is no position to read.", CursorRules::missing),
    CURSOR_START("The start is sent through the request parameter; without one it does nothing.", CursorRules::start),
    CURSOR_LOOK_BACK(
            "A duration that cannot be read would be taken for none, and late records be lost.",
            CursorRules::durations),
    CURSOR_WINDOW("Windows follow each other from a start, and each must end.", CursorRules::windows),
    CURSOR_END_LAG("What is not sent does not end anything.", CursorRules::endLags),

    HOOK_FILE("A hook is a class in a file of the spec's own folder, compiled with the connector.", HookRules::files),
    HOOK_PLACE("A class is found by its package and name.", HookRules::places),
    HOOK_TYPE("The connector makes its hooks itself and calls them by their interfaces.", HookRules::types),
    HOOK_BEGINNING(
            "A hook goes on from what the spec says, which is also what the sandbox plays.", HookRules::beginnings),
    HOOK_UNUSED("A hook that no spec names is most likely a forgotten line of the spec.", HookRules::unused),

    GOLD_STREAM("A view can only read streams of this connector.", GoldRules::streams),
    GOLD_FILE("A view is the query in its file, inside the spec's folder.", GoldRules::files),
    GOLD_STATEMENT("A view is one SELECT; anything else could change data.", GoldRules::statements),
    GOLD_TABLES("A view is rebuilt after the streams it names, so it must name those it reads.", GoldRules::tables);

    private final String rationale;
    /** Always a reference to a static method, which holds no state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Check check;

    SpecRule(String rationale, Check check) {
        this.rationale = rationale;
        this.check = check;
    }

    @Override
    public String id() {
        return "IPAI-" + name().replace('_', '-');
    }

    @Override
    public String rationale() {
        return rationale;
    }

    void check(Subject subject, Reporter reporter) {
        check.check(subject, reporter);
    }

    /** How a rule is checked. */
    @FunctionalInterface
    interface Check {
        void check(Subject subject, Reporter reporter);
    }
}
