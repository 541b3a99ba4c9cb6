//! The field labels of database exports, in the languages of their interfaces.

/// What a field of an export says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    Headline,
    Deck,
    Byline,
    Publication,
    Published,
    Updated,
    Copyright,
    Caption,
    /// The copy starts here.
    Body,
    /// A field that stays a header field.
    Plain,
}

/// Nexis: labels in capitals in `.TXT` files, in title case in Nexis Uni.
pub(crate) static NEXIS: &[(&str, Field)] = &[
    ("BYLINE", Field::Byline),
    ("AUTOR", Field::Byline),
    ("AUTEUR", Field::Byline),
    ("AUTHOR", Field::Byline),
    ("SECTION", Field::Plain),
    ("RUBRIK", Field::Plain),
    ("RUBRIQUE", Field::Plain),
    ("SECTIE", Field::Plain),
    ("RUBRIEK", Field::Plain),
    ("LENGTH", Field::Plain),
    ("LÄNGE", Field::Plain),
    ("LONGUEUR", Field::Plain),
    ("LENGTE", Field::Plain),
    ("SECCIÓN", Field::Plain),
    ("LONGITUD", Field::Plain),
    ("EXTENSIÓN", Field::Plain),
    ("FECHA DE CARGA", Field::Plain),
    ("FECHA-DE-CARGA", Field::Plain),
    ("IDIOMA", Field::Plain),
    ("TIPO DE PUBLICACIÓN", Field::Plain),
    ("SEZIONE", Field::Plain),
    ("LUNGHEZZA", Field::Plain),
    ("AUTORE", Field::Byline),
    ("DATA DI CARICAMENTO", Field::Plain),
    ("LINGUA", Field::Plain),
    ("SEÇÃO", Field::Plain),
    ("COMPRIMENTO", Field::Plain),
    ("DATA DE CARREGAMENTO", Field::Plain),
    ("BODY", Field::Body),
    ("DATELINE", Field::Plain),
    ("HIGHLIGHT", Field::Deck),
    ("ENCART", Field::Deck),
    ("GRAPHIC", Field::Caption),
    ("GRAFIK", Field::Caption),
    ("GRAPHIQUE", Field::Caption),
    ("GRAFIEK", Field::Caption),
    ("LOAD-DATE", Field::Plain),
    ("UPDATE", Field::Plain),
    ("DATE-CHARGEMENT", Field::Plain),
    ("DATE-DE-CHARGEMENT", Field::Plain),
    ("DATE DE CHARGEMENT", Field::Plain),
    ("LADEDATUM", Field::Plain),
    ("LAADDATUM", Field::Plain),
    ("LANGUAGE", Field::Plain),
    ("SPRACHE", Field::Plain),
    ("LANGUE", Field::Plain),
    ("TAAL", Field::Plain),
    ("PUBLICATION-TYPE", Field::Plain),
    ("PUBLICATIONTYPE", Field::Plain),
    ("TYPE-PUBLICATION", Field::Plain),
    ("TYPE-DE-PUBLICATION", Field::Plain),
    ("PUBLICATIE-TYPE", Field::Plain),
    ("DOCUMENT-TYPE", Field::Plain),
    ("JOURNAL-CODE", Field::Plain),
    ("ZEITUNGS-CODE", Field::Plain),
    ("CODE-JOURNAL", Field::Plain),
    ("CODE-REVUE", Field::Plain),
    ("TIJDSCHRIFT-CODE", Field::Plain),
    ("CORRECTION-DATE", Field::Plain),
    ("CORRECTION", Field::Plain),
    ("URL", Field::Plain),
    ("SUBJECT", Field::Plain),
    ("PERSON", Field::Plain),
    ("COMPANY", Field::Plain),
    ("ORGANIZATION", Field::Plain),
    ("GEOGRAPHIC", Field::Plain),
    ("COUNTRY", Field::Plain),
    ("STATE", Field::Plain),
    ("CITY", Field::Plain),
    ("INDUSTRY", Field::Plain),
    ("TICKER", Field::Plain),
    ("SERIES", Field::Plain),
    ("TYPE", Field::Plain),
    ("NOTES", Field::Plain),
    ("NOTE", Field::Plain),
    ("DISTRIBUTION", Field::Plain),
    ("ISSN", Field::Plain),
    ("ACC-NO", Field::Plain),
    ("CATEGORY", Field::Plain),
    ("COLUMN", Field::Plain),
    ("DOMAIN", Field::Plain),
    ("CLASSIFICATION", Field::Plain),
];

/// Labels that only stand over the copy in a Nexis text: how long the story is.
pub(crate) static NEXIS_LENGTH: &[&str] =
    &["LENGTH", "LÄNGE", "LONGUEUR", "LENGTE", "LONGITUD", "EXTENSIÓN", "LUNGHEZZA", "COMPRIMENTO"];

/// Labels that only stand under the copy in a Nexis text.
pub(crate) static NEXIS_TAIL: &[&str] = &[
    "LOAD-DATE",
    "UPDATE",
    "DATE-CHARGEMENT",
    "DATE-DE-CHARGEMENT",
    "DATE DE CHARGEMENT",
    "LADEDATUM",
    "LAADDATUM",
    "FECHA DE CARGA",
    "FECHA-DE-CARGA",
    "DATA DI CARICAMENTO",
    "DATA DE CARREGAMENTO",
    "LANGUAGE",
    "SPRACHE",
    "LANGUE",
    "TAAL",
    "IDIOMA",
    "LINGUA",
    "PUBLICATION-TYPE",
    "TYPE-PUBLICATION",
    "TYPE-DE-PUBLICATION",
    "PUBLICATIE-TYPE",
    "DOCUMENT-TYPE",
    "JOURNAL-CODE",
    "ZEITUNGS-CODE",
    "CODE-JOURNAL",
    "CODE-REVUE",
    "GRAPHIC",
    "GRAFIK",
    "GRAPHIQUE",
    "GRAFIEK",
    "CORRECTION-DATE",
    "URL",
    "ACC-NO",
];

/// What the line under a day ends in that names an edition, in lower case.
pub(crate) static NEXIS_EDITION: &[&str] =
    &["edition", "ausgabe", "édition", "editie", "edición", "edizione", "edição"];

/// What Nexis Uni writes over the copy.
pub(crate) static NEXIS_BODY: &[&str] = &[
    "Body",
    "Corps",
    "Texte intégral",
    "Textkörper",
    "Volltext",
    "Tekst",
    "Hoofdtekst",
    "Cuerpo",
    "Texto completo",
    "Corpo",
];

/// What Nexis Uni writes over matter under the copy.
pub(crate) static NEXIS_TAIL_HEADS: &[&str] =
    &["Classification", "Graphic", "Notes", "Correction", "Graphique", "Klassifizierung", "Klassifikation", "Grafik"];

/// What Nexis Uni writes under a story, in any case.
pub(crate) static NEXIS_END: &[&str] = &[
    "End of Document",
    "Fin du document",
    "Ende des Dokuments",
    "Einde van document",
    "Einde van het document",
    "Fin del documento",
    "Fine del documento",
    "Fim do documento",
];

/// What stands over the list of documents in a Nexis text.
pub(crate) static NEXIS_COVER: &[&str] = &[
    "Download Request:",
    "Print Request:",
    "Time Of Request:",
    "Time of Request:",
    "Druckanforderung:",
    "Demande de téléchargement:",
    "Printopdracht:",
];

/// What a Nexis Uni download says of the order on its cover page.
pub(crate) static NEXIS_COVER_ORDER: &[&str] = &[
    "User Name",
    "Date and Time",
    "Job Number",
    "Benutzername",
    "Datum und Uhrzeit",
    "Auftragsnummer",
    "Jobnummer",
    "Nom d'utilisateur",
    "Date et heure",
    "Numéro de tâche",
    "Numéro de la tâche",
    "Gebruikersnaam",
    "Datum en tijd",
    "Taaknummer",
    "Nombre de usuario",
    "Fecha y hora",
    "Número de trabajo",
];

/// What stands over the list on such a page, before the count of documents.
pub(crate) static NEXIS_COVER_DOCUMENTS: &[&str] =
    &["Document", "Documents", "Dokument", "Dokumente", "Documenten", "Documento", "Documentos"];

/// What stands under each title of the list.
pub(crate) static NEXIS_COVER_LABELS: &[&str] = &[
    "Client/Matter",
    "Search Terms",
    "Search Type",
    "Narrowed by",
    "Timeline",
    "Mandant/Angelegenheit",
    "Suchbegriffe",
    "Suchtyp",
    "Eingegrenzt durch",
    "Client/Dossier",
    "Termes de recherche",
    "Type de recherche",
    "Affiné par",
    "Cliënt/Zaak",
    "Zoektermen",
    "Zoektype",
    "Términos de búsqueda",
    "Tipo de búsqueda",
];

/// What stands before the number of a page and between it and their count, in documents that were printed.
pub(crate) static PAGE_NUMBERS: &[(&str, &str)] = &[
    ("Page", "of"),
    ("Page", "de"),
    ("Page", "sur"),
    ("Seite", "von"),
    ("Página", "de"),
    ("Pagina", "van"),
    ("Pagina", "di"),
];

/// Factiva's field codes.
pub(crate) static FACTIVA: &[(&str, Field)] = &[
    ("SE", Field::Plain),
    ("HD", Field::Headline),
    ("BY", Field::Byline),
    ("CR", Field::Plain),
    ("WC", Field::Plain),
    ("PD", Field::Published),
    ("ET", Field::Plain),
    ("SN", Field::Publication),
    ("SC", Field::Plain),
    ("ED", Field::Plain),
    ("PG", Field::Plain),
    ("VOL", Field::Plain),
    ("LA", Field::Plain),
    ("CY", Field::Copyright),
    ("LP", Field::Body),
    ("TD", Field::Body),
    ("CT", Field::Plain),
    ("RF", Field::Plain),
    ("ART", Field::Caption),
    ("CLM", Field::Plain),
    ("CO", Field::Plain),
    ("IN", Field::Plain),
    ("NS", Field::Plain),
    ("RE", Field::Plain),
    ("IPD", Field::Plain),
    ("IPC", Field::Plain),
    ("PUB", Field::Plain),
    ("AN", Field::Plain),
];

/// What stands before the accession number of a Factiva article, by the interface's language.
pub(crate) static FACTIVA_NUMBER: &[&str] = &["Document", "Dokument", "Documento", "Документ", "Belge"];

/// What stands over the account of the search under Factiva's last article, in lower case.
pub(crate) static FACTIVA_SUMMARY: &[&str] = &[
    "search summary",
    "suchübersicht",
    "suchzusammenfassung",
    "résumé de la recherche",
    "resumen de búsqueda",
    "resumen de la búsqueda",
    "riepilogo della ricerca",
    "zoekoverzicht",
];

/// News Bites' field codes, which `#` follows.
pub(crate) static NEWS_BITES: &[(&str, Field)] = &[
    ("AN", Field::Plain),
    ("KN", Field::Plain),
    ("PD", Field::Published),
    ("CO", Field::Plain),
    ("SO", Field::Publication),
    ("BY", Field::Byline),
    ("KY", Field::Plain),
    ("TI", Field::Headline),
    ("AB", Field::Deck),
    ("TX", Field::Body),
];

/// ProQuest's labels.
pub(crate) static PROQUEST: &[(&str, Field)] = &[
    ("Title", Field::Headline),
    ("Author", Field::Byline),
    ("Authors", Field::Byline),
    ("Correspondence author", Field::Plain),
    ("Publication info", Field::Plain),
    ("Publication title", Field::Publication),
    ("Publication date", Field::Published),
    ("Publication year", Field::Plain),
    ("Publication subject", Field::Plain),
    ("Publication type", Field::Plain),
    ("Abstract", Field::Deck),
    ("Full text", Field::Body),
    ("Subject", Field::Plain),
    ("Location", Field::Plain),
    ("People", Field::Plain),
    ("Company / organization", Field::Plain),
    ("Company", Field::Plain),
    ("Classification", Field::Plain),
    ("Identifier / keyword", Field::Plain),
    ("Keywords", Field::Plain),
    ("Links", Field::Plain),
    ("Pages", Field::Plain),
    ("First page", Field::Plain),
    ("Volume", Field::Plain),
    ("Issue", Field::Plain),
    ("Number of pages", Field::Plain),
    ("Section", Field::Plain),
    ("Column", Field::Plain),
    ("Edition", Field::Plain),
    ("Dateline", Field::Plain),
    ("Year", Field::Plain),
    ("Publisher", Field::Plain),
    ("Place of publication", Field::Plain),
    ("Country of publication", Field::Plain),
    ("ISSN", Field::Plain),
    ("ISBN", Field::Plain),
    ("Source type", Field::Plain),
    ("Language of publication", Field::Plain),
    ("Language", Field::Plain),
    ("Document type", Field::Plain),
    ("Document feature", Field::Plain),
    ("ProQuest document ID", Field::Plain),
    ("Document URL", Field::Plain),
    ("Copyright", Field::Copyright),
    ("Last updated", Field::Updated),
    ("Database", Field::Plain),
    ("Credit", Field::Plain),
    ("Illustration", Field::Caption),
    ("Caption", Field::Caption),
];

/// The field of a label in a table, in any case.
pub(crate) fn field(table: &[(&str, Field)], label: &str) -> Option<Field> {
    table.iter().find(|(name, _)| same(name, label)).map(|(_, field)| *field)
}

/// Whether two labels are the same in any case.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && (a == b || a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase)))
}

/// What a count of words ends in, in lower case.
pub(crate) static WORD_COUNTS: &[&str] = &[
    "words",
    "word",
    "wörter",
    "wort",
    "woorden",
    "woord",
    "mots",
    "mot",
    "palabras",
    "palabra",
    "parole",
    "parola",
    "palavras",
    "palavra",
    "ord",
    "słów",
    "słowa",
    "słowo",
    "слов",
    "слова",
    "слово",
    "kelime",
];
