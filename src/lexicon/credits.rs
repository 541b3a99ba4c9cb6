//! What opens the credits after a story, and what names who did the work.

use super::phrases::{Phrases, phrases};
use super::table::{Names, names};

/// What stands before the people of a credit: `reporting by`, `mit material von`. The role is what stands before the last
/// word or the colon. Longer phrases come first.
#[rustfmt::skip]
pub(crate) static CREDITS: &Phrases = phrases![
    "reporting and additional reporting by", "writing and additional reporting by", "this article was contributed by",
    "this article was translated by", "with additional reporting from", "additional contributions from",
    "con información adicional de", "this article was compiled by", "this article was produced by",
    "this article was reported by", "this dispatch was written by", "this story was translated by",
    "with additional reporting by", "übersetzung und adaptierung:", "additional contributions by",
    "this article was written by", "this content was written by", "this report was compiled by",
    "this report was prepared by", "this report was produced by", "this article was edited by",
    "this report was written by", "this review was written by", "this story was compiled by",
    "this story was produced by", "this story was reported by", "additional reporting from",
    "research and reporting by", "this guide was written by", "this piece was written by",
    "this report was edited by", "this review was edited by", "this story was written by",
    "writing by and editing by", "übersetzung und adaption:", "avec des informations de", "avec la collaboration de",
    "avec la participation de", "avec les informations de", "con la collaborazione di", "reporting and editing by",
    "reporting and writing by", "this guide was edited by", "this piece was edited by", "this post was written by",
    "this story was edited by", "additional reporting by", "avec la contribution de", "mit agenturmaterial von",
    "reportagem adicional de", "reported and written by", "reportes adicionales de", "this post was edited by",
    "with contributions from", "additional research by", "compiled and edited by", "con la colaboración de",
    "editado en español por", "editing and writing by", "produced and edited by", "writing and editing by",
    "additional editing by", "additional writing by", "medically reviewed by", "mit informationen von",
    "version française par", "with contributions by", "with information from", "written and edited by",
    "additional report by", "reporte adicional de", "version française de", "com informações das",
    "met medewerking van", "unter mitarbeit von", "with reporting from", "com informações da", "com informações de",
    "com informações do", "con informacion de", "con información de", "with material from", "aufgezeichnet von",
    "hanno collaborato", "met bijdragen van", "mit beiträgen von", "protokolliert von", "version française",
    "versione italiana", "with reporting by", "mit inhalten von", "mit material der", "mit material des",
    "mit material von", "with a file from", "with inputs from", "bearbeitung von", "fact checked by",
    "fact-checked by", "geschrieben von", "med bidrag från", "with files from", "with input from", "with writing by",
    "übersetzung von", "bearbeitet von", "con aportes de", "ha collaborato", "in redazione a", "reportagem por",
    "translation by", "with file from", "fact-check by", "interviews by", "mitarbeit von", "redigiert von",
    "reportage par", "reportagem de", "traducido por", "translated by", "übersetzt von", "bearbeitung:",
    "bewerkt door", "redacción de", "reportage de", "reporting by", "rewritten by", "übersetzung:", "bericht von",
    "compiled by", "editado por", "escrito por", "inputs from", "produced by", "reporte por", "reported by",
    "reportes de", "screened by", "traduit par", "tradução de", "edición de", "editing by", "mitarbeit:",
    "protokoll:", "redaktion:", "reporte de", "rédigé par", "writing by", "a cura di", "con fonte", "edited by",
    "edição de", "report by", "écrit par", "édité par", "источник:", "bericht:", "bronnen:", "fuentes:", "quellen:",
    "source :", "sources:", "джерело:", "fonte :", "fontes:", "forrás:", "fuente:", "kaynak:", "kilder:", "källor:",
    "quelle:", "source:", "źródło:", "fonte:", "kilde:", "källa:", "lähde:", "zdroj:", "źródło", "bron:", "责任编辑：",
    "來源：", "来源：", "編輯：", "記者：", "责编：", "출처:",
];

/// The first words of [`CREDITS`], sorted, for a quick no.
#[rustfmt::skip]
pub(crate) static CREDIT_FIRST: &Names = names![
    "a", "additional", "aufgezeichnet", "avec", "bearbeitet", "bearbeitung", "bericht", "bewerkt", "bron", "bronnen",
    "com", "compiled", "con", "edición", "editado", "edited", "editing", "edição", "escrito", "fact", "factcheck",
    "factchecked", "fonte", "fontes", "forrás", "fuente", "fuentes", "geschrieben", "ha", "hanno", "in", "inputs",
    "interviews", "kaynak", "kilde", "kilder", "källa", "källor", "lähde", "med", "medically", "met", "mit",
    "mitarbeit", "produced", "protokoll", "protokolliert", "quelle", "quellen", "redacción", "redaktion", "redigiert",
    "report", "reportage", "reportagem", "reporte", "reported", "reportes", "reporting", "research", "rewritten",
    "rédigé", "screened", "source", "sources", "this", "traducido", "traduit", "tradução", "translated",
    "translation", "unter", "version", "versione", "with", "writing", "written", "zdroj", "écrit", "édité",
    "übersetzt", "übersetzung", "źródło", "джерело", "источник", "來源", "来源", "編輯", "記者", "责任编辑", "责编", "출처",
];

/// Words for a text, after `contributed to this`.
#[rustfmt::skip]
pub(crate) static STORIES: &Names = names![
    "analysis", "article", "column", "content", "coverage", "dispatch", "explainer", "guide", "investigation", "list",
    "package", "piece", "post", "project", "report", "review", "roundup", "story", "update",
];
