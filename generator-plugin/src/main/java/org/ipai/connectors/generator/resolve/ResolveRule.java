package org.ipai.connectors.generator.resolve;

import org.ipai.connectors.generator.finding.Rule;

/** How a spec must fit the provider's document. */
public enum ResolveRule implements Rule {
    LOCK_STALE("IPAI-LOCK-STALE", "The spec's hash and the locked document must tell of the same provider document."),
    WORD_UNKNOWN("IPAI-VALUE-UNKNOWN", "Only the listed words mean something."),
    VARIANTS_DIFFER("IPAI-OPERATION-VARIANTS", "All operations of a stream fill one table."),
    RECORD_PATH("IPAI-RECORD-PATH", "Records are the objects of one array in the response, or one object of it."),
    RECORD_SHAPE(
            "IPAI-RECORD-SHAPE",
            "Where records are, how they are held and how pages follow each other must suit each other."),
    RECORD_PARTS(
            "IPAI-RECORD-PARTS", "Records are built from values that the response has, each under a name of its own."),
    FIELD_UNKNOWN("IPAI-FIELD-UNKNOWN", "A field that the document does not know has no type."),
    FIELD_TREATED("IPAI-FIELD-TREATED", "A field is blocked or hashed once, and only what has a text can be hashed."),
    FIELD_NOTATION("IPAI-FIELD-NOTATION", "What a text of a field means must be certain before it comes."),
    FIELD_RENAMED("IPAI-FIELD-RENAMED", "A column has one name, and no other column of its object has it."),
    FIELD_SECRET("IPAI-FIELD-SECRET", "A secret that lands in a file is a leak."),
    COLUMN_TYPE("IPAI-COLUMN-TYPE", "A column's type must suit what is asked of it."),
    COLUMN_COLLISION("IPAI-COLUMN-COLLISION", "Two fields cannot share a column."),
    TOO_MANY_FIELDS(
            "IPAI-FIELDS-TOO-MANY", "A Java constructor takes at most 254 arguments, long and double counting twice."),
    KEY_NULLABLE("IPAI-KEY-NULLABLE", "A record without its key cannot be told from others."),
    PARAMETER_UNKNOWN("IPAI-PARAMETER-UNKNOWN", "The provider ignores or refuses what it does not document."),
    PARAMETER_MISSING("IPAI-PARAMETER-MISSING", "The provider refuses a request without it."),
    PARAMETER_VALUE("IPAI-PARAMETER-VALUE", "The provider refuses values outside of what it documents."),
    PARAMETER_TWICE("IPAI-PARAMETER-TWICE", "A parameter has one value."),
    BODY_UNKNOWN("IPAI-BODY-UNKNOWN", "The provider ignores or refuses properties that it does not document."),
    BODY_MISSING("IPAI-BODY-MISSING", "The provider refuses a body without it."),
    BODY_VALUE("IPAI-BODY-VALUE", "The provider refuses values of another type, or outside of what it documents."),
    AUTH_BODY("IPAI-AUTH-BODY", "A key in the body needs a body, and a place of its own in it."),
    PAGINATION_PATH(
            "IPAI-PAGINATION-PATH", "What tells of the next page must be where the response has it, in a usable type."),
    PAGINATION_HEADER("IPAI-PAGINATION-HEADER", "A header that never comes ends reading after the first page."),
    PAGINATION_UNDOCUMENTED("IPAI-PAGINATION-LINK", "Without a Link header only the first page would ever be read."),
    KEYSET_VALUE("IPAI-KEYSET-VALUE", "Each page is asked for by what the last record of the page before says."),
    BODY_PATH("IPAI-ERROR-BODY-PATH", "A condition on a value that the document does not know may never hold."),
    DELETES_FLAG("IPAI-DELETES-FLAG", "A flag that no record can have removes nothing, or everything."),
    DELETES_KEY_TYPE("IPAI-DELETES-KEY-TYPE", "Keys of different types are never equal."),
    DELETES_SLICE(
            "IPAI-DELETES-SLICE",
            "Rows of a slice that is passed over are not gone, and must be told from those that are."),
    DELETES_RANGE(
            "IPAI-DELETES-RANGE", "A record that changes after the end of the range does not come, and is not gone."),
    CURSOR("IPAI-CURSOR-INVALID", "An incremental sync must continue exactly where the last one ended."),
    HOOK_RECORD("IPAI-HOOK-RECORD", "A record reader is asked about records of its stream's generated class."),
    GOLD_SQL("IPAI-GOLD-SQL", "A gold view is its query."),
    GOLD_COLUMN(
            "IPAI-GOLD-COLUMN",
            "A view of a column that is not there cannot be made, which else shows after the first sync."),
    INCONSISTENT(
            "IPAI-SPEC-INCONSISTENT",
            "The spec contradicts itself in a way the language's own rules should have caught.");

    private final String id;
    private final String rationale;

    ResolveRule(String id, String rationale) {
        this.id = id;
        this.rationale = rationale;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String rationale() {
        return rationale;
    }
}
