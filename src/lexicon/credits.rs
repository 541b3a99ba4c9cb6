//! What opens the credits after a story, and what names who did the work.

use super::phrases::{Phrases, phrases};
use super::table::{Names, names};

/// What stands before the people of a credit: `reporting by`, `mit material von`. The role is what stands before the last
/// word or the colon. Longer phrases come first.
#[rustfmt::skip]
pub(crate) static CREDITS: &Phrases = phrases![
    "to contact the editors responsible for this story:", "to contact the editor responsible for this story:",
    "additional reporting was contributed by", "to contact the reporter for this story:",
    "to contact the reporters on this story:", "to contact the reporter on this story:",
    "also contributing to this report were", "also contributing to this report was",
    "also contributing to this story were", "also contributing to this article were",
    "contributing to this article were", "contributing to this report were", "contributing to this report was",
    "contributing to this story were", "contributing to this story was", "reporting and photographs by",
    "reporting and photography by", "reporting and photos by", "reporting and video by",
    "reporting and additional reporting by", "writing and additional reporting by",
    "übersetzt aus dem englischen von", "this article was contributed by", "with additional assistance from",
    "com informações de agências", "mit zusätzlichem material von", "this article was translated by",
    "with additional reporting from", "additional contributions from", "con información adicional de",
    "übersetzung und adaptierung:", "reporting was contributed by", "this article was compiled by",
    "this article was produced by", "this article was reported by", "this dispatch was written by",
    "this story was translated by", "with additional reporting by", "additional contributions by",
    "this article was written by", "this content was written by", "this report was compiled by",
    "this report was prepared by", "this report was produced by", "mit material von agenturen",
    "this article was edited by", "this report was written by", "this review was written by",
    "this story was compiled by", "this story was produced by", "this story was reported by",
    "übersetzung und adaption:", "additional reporting from", "graphics and reporting by",
    "research and reporting by", "this guide was written by", "this piece was written by",
    "this report was edited by", "this review was edited by", "this story was written by",
    "writing by and editing by", "avec des informations de", "avec la collaboration de", "avec la participation de",
    "avec les informations de", "con la collaborazione di", "reporting and editing by", "reporting and writing by",
    "this guide was edited by", "this piece was edited by", "this post was written by", "this story was edited by",
    "additional reporting by", "avec la contribution de", "con la colaboración de", "editado en español por",
    "mit agenturmaterial der", "mit agenturmaterial von", "reportagem adicional de", "reported and written by",
    "reportes adicionales de", "this post was edited by", "with contributions from", "additional research by",
    "compiled and edited by", "editing and writing by", "produced and edited by", "reporting and editing:",
    "reporting and writing:", "version française par", "writing and editing by", "additional editing by",
    "additional reporting:", "additional writing by", "com informações das", "in redazione a milano",
    "medically reviewed by", "mit informationen von", "version française de", "with contributions by",
    "with information from", "written and edited by", "additional report by", "com informações da",
    "com informações de", "com informações do", "reporte adicional de", "with assistance from",
    "zusammengestellt von", "con información de", "in redazione a roma", "met medewerking van", "unter mitarbeit von",
    "with reporting from", "con informacion de", "med material från", "met informatie van", "mit beiträgen von",
    "version française", "with assistance by", "with material from", "aufgezeichnet von", "hanno collaborato",
    "met berichten van", "met bijdragen van", "protokolliert von", "versione italiana", "with reporting by",
    "источник:", "data analysis by", "med bidrag från", "mit inhalten von", "mit material der", "mit material des",
    "mit informationen der", "mit informationen des",
    "mit material von", "photo editing by", "video editing by", "with a file from", "with inputs from",
    "übersetzung von", "bearbeitung von", "con informes de", "con reportes de", "fact checked by", "fact-checked by",
    "geschrieben von", "with files from", "with input from", "with writing by", "översättning:", "джерело:", "责任编辑：",
    "bearbeitet von", "con aportes de", "con notizie da", "con reporte de", "distributed by", "ha collaborato",
    "in redazione a", "reportagem por", "traducción de", "translation by", "with file from", "übersetzt von",
    "fact-check by", "interviews by", "mitarbeit von", "oversettelse:", "redacción de", "redigiert von",
    "reportage par", "reportage d'", "reportagem de", "traducido por", "tradução de", "translated by", "vertaald door",
    "übersetzung:", "bearbeitung:", "bewerkt door", "compiled by:", "reportage de", "reporting by", "rewritten by",
    "rédigé par", "traducción:", "bericht der", "bericht von", "compiled by", "edición de", "editado por",
    "edição de", "escrito por", "graphics by", "inputs from", "produced by", "redacción:", "reporte por",
    "reported by", "reportes de", "screened by", "traduit par", "édité par", "edité par", "copy editing by", "editing by", "graphic by", "mitarbeit:",
    "protokoll:", "redaktion:", "traduction :", "traduction:", "edição:", "edición:", "reporte de", "reporting:", "vertaling:", "writing by", "écrit par", "źródło:",
    "informações de", "información de", "information from:", "material from", "tradotto da", "hecho por",
    "a cura di", "con fonte", "edited by", "report by", "źródło", "來源：", "来源：", "編輯：", "記者：", "责编：", "bericht:",
    "bronnen:", "editing:", "editors:", "forrás:", "fuentes:", "källor:", "quellen:", "source :", "sources:",
    "editor:", "fonte :", "fontes:", "fuente:", "kaynak:", "kilder:", "källa:", "lähde:", "quelle:", "source:", "출처:",
    "fonte:", "kilde:", "zdroj:", "bron:",
];

/// The first words of [`CREDITS`], sorted, for a quick no.
#[rustfmt::skip]
pub(crate) static CREDIT_FIRST: &Names = names![
    "a", "additional", "also", "aufgezeichnet", "avec", "bearbeitet", "bearbeitung", "bericht", "bewerkt", "bron", "bronnen",
    "com", "compiled", "con", "contributing", "copy", "data", "distributed", "edición", "editado", "edited", "editing", "editor", "editors",
    "edité", "edição", "escrito", "fact", "factcheck", "factchecked", "fonte", "fontes", "forrás", "fuente", "fuentes",
    "geschrieben", "graphic", "graphics", "ha", "hanno", "hecho", "in", "información", "information", "informações", "inputs", "interviews", "kaynak", "kilde", "kilder",
    "källa", "källor", "lähde", "material", "med", "medically", "met", "mit", "mitarbeit", "oversettelse", "photo", "produced",
    "protokoll", "protokolliert", "quelle", "quellen", "redacción", "redaktion", "redigiert", "report", "reportage",
    "reportagem", "reporte", "reported", "reportes", "reporting", "research", "rewritten", "rédigé", "screened",
    "source", "sources", "this", "to", "tradotto", "traducción", "traducido", "traduction", "traduit", "tradução", "translated",
    "translation", "unter", "version", "versione", "vertaald", "vertaling", "video", "with", "writing", "written",
    "zdroj", "zusammengestellt", "écrit", "édition", "édité", "översättning", "übersetzt", "übersetzung", "źródło",
    "джерело", "источник", "來源", "来源", "編輯", "記者", "责任编辑", "责编", "출처",
];

/// The first words of what those did who wrote the story, of all that a credit says of people.
#[rustfmt::skip]
pub(crate) static WROTE: &Names = names![
    "aufgezeichnet", "bericht", "compiled", "escrito", "geschrieben", "report", "reportage", "reportagem", "reporte",
    "reported", "reporting", "rédigé", "writing", "written", "écrit", "記者", "责任编辑", "责编",
];

/// What opens a credit inside brackets, where a name follows with no word for "by": `(Reportage A, édité par B)`.
#[rustfmt::skip]
pub(crate) static BARE_CREDITS: &Phrases = phrases![
    "additional reporting", "compiled", "editing", "edited", "ha collaborato", "hanno collaborato", "in redazione a roma", "in redazione a milano",
    "in redazione", "redacción", "reportage", "reporting", "traduction", "traduit", "version française", "writing",
    "édition", "édité",
];

/// Words for a text, after `contributed to this`.
#[rustfmt::skip]
pub(crate) static STORIES: &Names = names![
    "analysis", "article", "column", "content", "coverage", "dispatch", "explainer", "guide", "investigation", "list",
    "package", "piece", "post", "project", "report", "review", "roundup", "story", "update",
];

/// What opens a credit in brackets, where a name follows: `(Por A; edição de B)`.
pub(crate) static BY_IN_BRACKETS: &[&str] = &["por", "par", "von", "by"];

/// What stands before the senders whose copy a story uses: `avec AFP`.
pub(crate) static WITH_SENDERS: &[&str] = &["with", "avec", "mit", "con", "com", "met", "med", "s"];

/// Words for the source of a story.
pub(crate) static SOURCES: &[&str] = &[
    "quelle", "quellen", "source", "sources", "fuente", "fuentes", "fonte", "fontes", "bron", "bronnen", "kilde",
    "kilder", "källa", "källor", "lähde", "zdroj", "forrás", "kaynak", "来源", "來源",
];

/// Jobs that papers give their own people in a credit: `Staff writer Ada Lane contributed`.
pub(crate) static STAFF: &[&str] = &[
    "staff writers",
    "staff writer",
    "staff reporters",
    "staff reporter",
    "staff photographer",
    "special correspondent",
    "freelance writer",
];

/// What desks set behind the last credit.
pub(crate) static TRAILERS: &[&str] =
    &["our standards", "to query or comment", "bei rückfragen", "was used in this", "http", "https", "www"];
