//! What pages print around a story: the words of share bars, menus, prompts, notices and list headings.
//!
//! Read off news pages in fifteen languages. Two tables, both in lower case and sorted by bytes: lines that are just
//! these words, and openings of longer lines.

use super::phrases::{self, Phrases};
use super::slots;
use crate::grammar::leads_mark;

/// What a piece of page furniture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Furniture {
    /// A share bar, one service a line.
    Share,
    /// Menus, skip links, footers, legal links.
    Navigation,
    /// A request to read, watch, report or follow something.
    Prompt,
    /// A line that points to another story: `Read more:`, `Lees ook`.
    Pointer,
    /// A request to take a newsletter.
    Newsletter,
    /// A cookie, consent or external-content notice.
    Cookie,
    /// A request to subscribe, log in or give.
    Paywall,
    /// Readers' comments and what surrounds them.
    Comments,
    /// The heading of a list of topics.
    Tags,
    /// An advertisement's mark.
    Advertisement,
    /// What opens an author's biography.
    Biography,
    /// The heading of a list of other stories.
    Stories,
    /// The heading of a list of videos.
    Videos,
}

use Furniture::{
    Advertisement, Biography, Comments, Cookie, Navigation, Newsletter, Paywall, Pointer, Prompt, Share, Stories, Tags,
    Videos,
};

/// Prompts of [`WHOLE`] that head a list as well: they stand under one, or right over its first headline.
pub(crate) const HEADINGS: &[&str] = &[
    "more",
    "more articles",
    "more news",
    "more stories",
    "more video",
    "more videos",
    "read more",
    "watch",
    "watch more",
];

/// What words for a newsletter open with.
pub(crate) const NEWSLETTERS: &[&str] = &["infolettre", "newsletter", "nieuwsbrief", "nyhedsbrev", "nyhetsbrev"];

/// What words for a subscription open with.
pub(crate) const SUBSCRIPTIONS: &[&str] = &["abonn", "subscribe", "subscribing", "subscription", "suscri"];

/// The longest line that can be in [`WHOLE`], in bytes.
pub(crate) const LONGEST: usize = 44;

/// The phrases of [`WHOLE`], row by row.
pub(crate) static WHOLE_PHRASES: Phrases = {
    const SLOTS: usize = slots::slots(WHOLE.len());
    const ROWS: [&str; WHOLE.len()] = phrases_of(WHOLE);
    const HEADS: (phrases::Heads, [phrases::Next; WHOLE.len()]) = phrases::heads(&ROWS);
    Phrases { rows: &ROWS, slots: &phrases::index::<SLOTS>(&ROWS), heads: &HEADS.0, next: &HEADS.1 }
};

/// A bit for the first bytes of each phrase in [`WHOLE`]: the heads of the list itself are too few for so many.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
static WHOLE_WORDS: [u64; 256] = {
    let mut words = [0; 256];
    let mut row = 0;
    while row < WHOLE.len() {
        let (word, bit) = bit_of(word_hash(first_word(WHOLE[row].0.as_bytes())));
        words[word] |= bit;
        row += 1;
    }
    words
};

/// The same for the first bytes and the length, which tell more of a line of ASCII.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
static WHOLE_SIZES: [u64; 256] = {
    let mut sizes = [0; 256];
    let mut row = 0;
    while row < WHOLE.len() {
        let (word, bit) = bit_of(size_hash(unmarked(WHOLE[row].0.as_bytes())));
        sizes[word] |= bit;
        row += 1;
    }
    sizes
};

/// The word and the bit of a hash.
#[expect(clippy::as_conversions, reason = "`usize::try_from` is not const, and eight bits fit")]
const fn bit_of(hash: u32) -> (usize, u64) {
    ((hash >> 6 & 255) as usize, 1 << ((hash >> 14) & 63))
}

/// A hash of the first bytes of a phrase in any case, and of its length.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "`From` is not const, and lines are short")]
const fn size_hash(phrase: &[u8]) -> u32 {
    word_hash(first_word(phrase) ^ (phrase.len() as u32).wrapping_mul(0x0101))
}

/// The first four bytes of a phrase, those of letters in lower case.
const fn first_word(phrase: &[u8]) -> u32 {
    let first = match (phrase.first_chunk(), phrase) {
        (Some(first), _) => u32::from_le_bytes(*first),
        (None, [a, b, c, ..]) => u32::from_le_bytes([*a, *b, *c, 0]),
        (None, [a, b]) => u32::from_le_bytes([*a, *b, 0, 0]),
        (None, [a]) => u32::from_le_bytes([*a, 0, 0, 0]),
        (None, []) => 0,
    };
    first | 0x2020_2020
}

/// A line without the marks behind its words.
pub(crate) const fn unmarked(line: &[u8]) -> &[u8] {
    let mut end = line.trim_ascii_end();
    while let [rest @ .., b':' | b'.' | b'>' | b'!' | b' ' | b'|'] = end {
        end = rest;
    }
    end
}

/// Whether a line in any case may be a phrase of [`WHOLE`], as far as its length and its first letters tell; `opening` are its
/// first bytes, in lower case but for the letters of ASCII.
pub(crate) fn may_be_whole(line: &str, opening: &[u8]) -> bool {
    let holds = |bits: &[u64; 256], hash: u32| {
        let (word, bit) = bit_of(hash);
        bits.get(word).is_some_and(|bits| bits & bit != 0)
    };
    if line.len() > LONGEST {
        false
    } else if line.is_ascii() {
        holds(&WHOLE_SIZES, size_hash(unmarked(line.as_bytes())))
    } else {
        // So many letters are the phrase's, and not marks behind it.
        unmarked(opening).len() < 4 || holds(&WHOLE_WORDS, word_hash(first_word(opening)))
    }
}

/// The phrases of a table.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
const fn phrases_of<const ROWS: usize>(table: &[(&'static str, Furniture)]) -> [&'static str; ROWS] {
    let mut phrases = [""; ROWS];
    let mut row = 0;
    while row < ROWS {
        phrases[row] = table[row].0;
        row += 1;
    }
    phrases
}

/// The first bytes of each phrase in [`OPENING`], which has at least so many.
#[expect(clippy::indexing_slicing, reason = "runs in the compiler: an index out of bounds fails the build")]
static OPENING_WORDS: [u32; OPENING.len()] = {
    let mut words = [0; OPENING.len()];
    let mut row = 0;
    while row < OPENING.len() {
        words[row] = first_word(OPENING[row].0.as_bytes());
        row += 1;
    }
    words
};

/// For each hash of first bytes the first row of [`OPENING`] that has it, plus 1, and for each row the next one.
#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "runs in the compiler: an index out of bounds fails the build, and no list has 65,535 rows"
)]
static OPENING_ROWS: ([u16; 1024], [u16; OPENING.len()]) = {
    let mut first = [0; 1024];
    let mut next = [0; OPENING.len()];
    let mut row = OPENING.len();
    while row > 0 {
        row -= 1;
        let hash = place(OPENING_WORDS[row]);
        next[row] = first[hash];
        first[hash] = row as u16 + 1;
    }
    (first, next)
};

/// A hash of four bytes: its lower bits are the best.
const fn word_hash(word: u32) -> u32 {
    word.wrapping_mul(0x9E37_79B1) >> 6
}

/// The place of a hash among the first rows.
#[expect(clippy::as_conversions, reason = "`usize::try_from` is not const, and ten bits fit")]
const fn place(word: u32) -> usize {
    (word_hash(word) >> 16 & 1023) as usize
}

/// The rows of [`OPENING`] whose first bytes are those of a text, whatever the case.
fn rows_of(text: &[u8]) -> impl Iterator<Item = usize> {
    let word = first_word(text);
    let (first, next) = &OPENING_ROWS;
    let mut row = first.get(place(word)).copied().unwrap_or(0);
    core::iter::from_fn(move || {
        let at = usize::from(row).checked_sub(1)?;
        row = next.get(at).copied().unwrap_or(0);
        Some(at)
    })
    .filter(move |at| OPENING_WORDS.get(*at) == Some(&word))
}

/// Whether a text may open with a phrase of [`OPENING`], as far as its first bytes tell.
pub(crate) fn may_open(text: &[u8]) -> bool {
    rows_of(text).next().is_some()
}

/// Whether the first bytes of a text are letters of ASCII that only case may change: what is not ASCII may fold to it, and a
/// mark makes another letter of the one before.
pub(crate) fn opens_plainly(text: &[u8]) -> bool {
    let (first, rest) = text.split_at_checked(4).unwrap_or((text, &[]));
    first.is_ascii() && !rest.first().is_some_and(|next| leads_mark(*next))
}

/// Whether a text opens with a quotation mark, a dash or a point beyond ASCII, as no phrase does.
pub(crate) fn opens_with_mark(text: &[u8]) -> bool {
    matches!(text, [0xE2, 0x80, 0x90..=0xA7, ..])
}

/// What a text opens with, in lower case but for the letters of ASCII.
pub(crate) fn opening(folded: &[u8]) -> Option<Furniture> {
    let opens =
        |phrase: &str| folded.get(..phrase.len()).is_some_and(|start| start.eq_ignore_ascii_case(phrase.as_bytes()));
    rows_of(folded).filter_map(|row| OPENING.get(row)).find(|(phrase, _)| opens(phrase)).map(|(_, kind)| *kind)
}

/// Lines that are just these words; a colon, an ellipsis or an arrow may follow.
#[rustfmt::skip]
pub(crate) const WHOLE: &[(&str, Furniture)] = &[
    ("0 comments", Comments), ("aanbevolen", Stories), ("abbonati", Paywall), ("ablehnen", Cookie),
    ("abmelden", Navigation), ("abo", Paywall), ("abo testen", Paywall), ("abonnement", Paywall),
    ("abonneren", Paywall), ("abonnez-vous", Paywall), ("abonnieren", Paywall), ("abonnér", Paywall),
    ("abonnés", Paywall), ("about", Navigation), ("about the author", Biography), ("about the authors", Biography),
    ("about the journalist", Biography), ("about the reporter", Biography), ("about the writer", Biography),
    ("about us", Navigation), ("accedi", Navigation), ("accept", Cookie), ("accept all", Cookie),
    ("accept cookies", Cookie), ("accepter", Cookie), ("accessibility", Navigation), ("accessibility feedback", Prompt),
    ("accessibility statement", Navigation), ("accetta", Cookie), ("account", Navigation), ("accueil", Navigation),
    ("aceptar", Cookie), ("ad", Advertisement), ("ad choices", Navigation), ("adchoices", Navigation),
    ("add a comment", Comments), ("add us as preferred source", Prompt), ("ads", Advertisement),
    ("advert", Advertisement), ("advertentie", Advertisement), ("advertise", Navigation),
    ("advertise with us", Navigation), ("advertisement", Advertisement),
    ("advertisement - scroll to continue", Advertisement), ("advertisements", Advertisement),
    ("advertising", Advertisement), ("agb", Navigation), ("aktuelle nachrichten", Stories), ("aktuelle videos", Videos),
    ("aktuelles", Stories), ("akzeptieren", Cookie), ("all sections", Navigation), ("all stories", Prompt),
    ("all videos", Prompt), ("alle akzeptieren", Cookie), ("alle anzeigen", Prompt), ("already a member?", Paywall),
    ("already a subscriber?", Paywall), ("already a subscriber? log in", Paywall),
    ("already have an account?", Paywall), ("also in the news", Stories), ("also in this section", Stories),
    ("also on this site", Stories), ("also read", Stories), ("altre notizie", Stories), ("altri articoli", Stories),
    ("always enabled", Cookie), ("am häufigsten gelesen", Stories), ("am meisten gelesen", Stories),
    ("analytics", Cookie), ("anbefalet", Stories), ("anbefalt", Stories), ("anbefalte saker", Stories),
    ("anhören", Prompt), ("anmelden", Navigation), ("anmeldung", Newsletter), ("annonce", Advertisement),
    ("annons", Advertisement), ("annonse", Advertisement), ("annonsørinnhald", Advertisement),
    ("annonsørinnhold", Advertisement), ("anzeige", Advertisement), ("anzeigen", Advertisement),
    ("app store", Navigation), ("apps", Navigation), ("archive", Navigation), ("archives", Navigation),
    ("argomenti", Tags), ("around the web", Stories), ("article continues after ad", Advertisement),
    ("article continues below advertisement", Advertisement), ("articles connexes", Stories),
    ("articles liés", Stories), ("articles similaires", Stories), ("articoli correlati", Stories),
    ("articulos relacionados", Stories), ("artigos relacionados", Stories), ("artikel anhören", Prompt),
    ("artikel teilen", Share), ("artiklar i ämnet", Stories), ("artículos relacionados", Stories), ("assine", Paywall),
    ("auch interessant", Stories), ("auch lesenswert", Stories), ("auf facebook teilen", Share),
    ("aus dem archiv", Stories), ("author", Biography), ("author bio", Biography), ("back", Navigation),
    ("back to top", Navigation), ("barrierefreiheit", Navigation), ("be the first to comment", Comments),
    ("become a member", Paywall), ("become a subscriber", Paywall), ("beitrag teilen", Share),
    ("bereits abonnent?", Paywall), ("best", Comments), ("bild vergrößern", Prompt), ("bli abonnent", Paywall),
    ("bluesky", Share), ("bookmark", Share), ("breadcrumb", Navigation), ("breadcrumbs", Navigation),
    ("breaking news alerts", Newsletter), ("by outbrain", Advertisement), ("by taboola", Advertisement),
    ("careers", Navigation), ("categories", Navigation), ("category", Tags), ("change edition", Navigation),
    ("choose a plan", Paywall), ("classifieds", Navigation), ("click here", Prompt), ("close", Navigation),
    ("close menu", Navigation), ("close search", Navigation), ("collapse", Navigation), ("comentarios", Comments),
    ("comentários", Comments), ("comment", Comments), ("comment *", Comments), ("comment policy", Comments),
    ("commentaires", Comments), ("commenti", Comments), ("commenting policy", Comments), ("comments", Comments),
    ("community guidelines", Comments), ("companies", Tags), ("compartilhar", Share), ("compartir", Share),
    ("condividi", Share), ("connect with us", Navigation), ("connexion", Navigation), ("consent", Cookie),
    ("contact", Navigation), ("contact our team", Prompt), ("contact the newsroom", Prompt), ("contact us", Navigation),
    ("contenido relacionado", Stories), ("contenus sponsorisés", Advertisement),
    ("continua após a publicidade", Advertisement), ("continua depois da publicidade", Advertisement),
    ("continue reading", Prompt), ("continue reading below", Advertisement), ("contribute", Paywall),
    ("cookie consent", Cookie), ("cookie notice", Cookie), ("cookie policy", Cookie), ("cookie preferences", Cookie),
    ("cookie settings", Cookie), ("cookie-einstellungen", Cookie), ("cookie-instellingen", Cookie), ("cookies", Cookie),
    ("cookies policy", Cookie), ("copied", Share), ("copy", Share), ("copy link", Share), ("copy link copied", Share),
    ("corrections", Navigation), ("create a free account", Paywall), ("create account", Paywall),
    ("create an account", Paywall), ("crossword", Navigation), ("current issue", Navigation),
    ("da non perdere", Stories), ("daily newsletter", Newsletter), ("dans la même rubrique", Stories),
    ("dark mode", Navigation), ("das könnte dich auch interessieren", Stories),
    ("das könnte sie auch interessieren", Stories), ("das könnte sie interessieren", Stories),
    ("datenschutz", Navigation), ("datenschutzerklärung", Navigation), ("dazu passend", Stories), ("decline", Cookie),
    ("deel", Share), ("deel artikel", Share), ("deja un comentario", Comments), ("del", Share), ("del artikel", Share),
    ("dela", Share), ("delen", Share), ("dernières actualités", Stories), ("dernières nouvelles", Stories),
    ("deutsch", Navigation), ("die redaktion empfiehlt", Stories), ("disclaimer", Navigation),
    ("discover more", Stories), ("discussion", Comments), ("discussion about this post", Comments),
    ("diskutieren sie mit", Comments), ("do not sell my personal information", Navigation),
    ("do not sell or share my personal information", Navigation), ("don't miss", Stories),
    ("don't want to see this? remove ads", Advertisement), ("donate", Paywall), ("donate now", Paywall),
    ("don’t miss", Stories), ("download app", Navigation), ("download the app", Prompt), ("drucken", Share),
    ("déjà abonné ? se connecter", Paywall), ("e-mail", Share), ("e-mail senden", Share),
    ("e-mail-adresse", Newsletter), ("e-paper", Navigation), ("edition", Navigation), ("editions", Navigation),
    ("editor's pick", Stories), ("editor's picks", Stories), ("editors picks", Stories), ("editors' picks", Stories),
    ("editors’ picks", Stories), ("editor’s picks", Stories), ("eingebettetes video", Cookie),
    ("einstellungen", Cookie), ("elsewhere", Stories), ("email", Share), ("email (required)", Comments),
    ("email *", Comments), ("email address", Newsletter), ("email address *", Newsletter), ("email alerts", Newsletter),
    ("email this", Share), ("emner", Tags), ("empfehlung der redaktion", Stories), ("empfehlungen", Stories),
    ("empfehlungen der redaktion", Stories), ("en savoir plus", Prompt), ("en çok okunanlar", Stories),
    ("english", Navigation), ("enlarge image", Prompt), ("enter your email", Newsletter), ("enviar", Share),
    ("envoyer", Share), ("epaper", Navigation), ("español", Navigation), ("etiquetas", Tags), ("events", Navigation),
    ("expand", Navigation), ("expand / collapse search", Navigation), ("explore more on these topics", Tags),
    ("externe inhalte", Cookie), ("externer inhalt", Cookie), ("facebook", Share), ("facebook twitter", Share),
    ("facebook x", Share), ("faq", Navigation), ("faqs", Navigation), ("featured", Stories),
    ("featured articles", Stories), ("featured stories", Stories), ("featured video", Videos),
    ("featured videos", Videos), ("feedback", Navigation), ("fehler im artikel gefunden?", Prompt),
    ("fehler melden", Prompt), ("filed under", Tags), ("flag an error", Prompt), ("fler artiklar", Stories),
    ("flere artikler", Stories), ("flere saker", Stories), ("flipboard", Share), ("folgen sie uns", Navigation),
    ("follow", Prompt), ("follow this topic", Prompt), ("follow us", Navigation), ("follow us on", Navigation),
    ("following", Prompt), ("font size", Navigation), ("footer", Navigation), ("footer navigation", Navigation),
    ("for subscribers", Paywall), ("forside", Navigation), ("forsiden", Navigation), ("français", Navigation),
    ("from around the web", Stories), ("from our partners", Advertisement), ("functional", Cookie),
    ("further reading", Stories), ("følg os", Navigation), ("følg oss", Navigation), ("gab", Share),
    ("galleries", Navigation), ("games", Navigation), ("gerelateerd", Stories), ("gerelateerde artikelen", Stories),
    ("gestion des cookies", Cookie), ("get digital access", Paywall), ("get email updates", Newsletter),
    ("get our newsletter", Newsletter), ("get started", Prompt), ("get the app", Prompt),
    ("get the newsletter", Newsletter), ("gettr", Share), ("gift article", Share), ("gift this article", Share),
    ("give feedback", Prompt), ("go to homepage", Prompt), ("godta", Cookie), ("godta alle", Cookie),
    ("google play", Navigation), ("got a story?", Prompt), ("got a tip?", Prompt), ("have a tip?", Prompt),
    ("hear this story", Prompt), ("help", Navigation), ("help center", Navigation), ("help centre", Navigation),
    ("hem", Navigation), ("hide ad", Advertisement), ("hide comments", Comments), ("highlights", Stories),
    ("hilfe", Navigation), ("hjem", Navigation), ("home", Navigation), ("homepage", Navigation),
    ("hopp til innhold", Navigation), ("horoscopes", Navigation), ("how we report", Prompt),
    ("i nostri consigli", Stories), ("i più letti", Stories), ("i più visti", Videos), ("image in fullscreen", Prompt),
    ("impressum", Navigation), ("imprimer", Share), ("imprimir", Share), ("imprint", Navigation),
    ("in case you missed it", Stories), ("in other news", Stories), ("in this article", Tags), ("in this story", Tags),
    ("in video", Videos), ("inhalt laden", Cookie), ("inhalte laden", Cookie), ("iniciar sesión", Navigation),
    ("inicio", Navigation), ("inloggen", Navigation), ("instagram", Share), ("invalid email", Newsletter),
    ("início", Navigation), ("ir a los comentarios", Comments), ("italiano", Navigation),
    ("jetzt abonnieren", Newsletter), ("jetzt feedback geben", Prompt), ("jetzt lesen", Prompt),
    ("jetzt testen", Paywall), ("jobs", Navigation), ("join now", Paywall), ("join our newsletter", Newsletter),
    ("join the conversation", Comments), ("join the discussion", Comments), ("join us", Paywall),
    ("jump to comments", Comments), ("jump to content", Navigation), ("kakaotalk", Share), ("karriere", Navigation),
    ("keep reading", Stories), ("key words", Tags), ("keywords", Tags), ("kommentar schreiben", Comments),
    ("kommentare", Comments), ("kommentarer", Comments), ("kommentieren", Comments), ("kontakt", Navigation),
    ("konto", Navigation), ("kopier lenke", Share), ("kopieren", Share), ("l'autore", Biography),
    ("laatste nieuws", Stories), ("laisser un commentaire", Comments), ("las más leídas", Stories),
    ("lascia un commento", Comments), ("latest", Stories), ("latest headlines", Stories), ("latest news", Stories),
    ("latest stories", Stories), ("latest video", Videos), ("latest videos", Videos), ("le plus lu", Stories),
    ("le puede interesar", Stories), ("le ultime notizie", Stories), ("learn more", Prompt),
    ("leave a comment", Comments), ("leave a reply", Comments), ("leave a reply cancel reply", Comments),
    ("leer más", Prompt), ("lees meer", Prompt), ("lees ook", Stories), ("lees verder", Prompt), ("legal", Navigation),
    ("legal notice", Navigation), ("leggi anche", Stories), ("leggi di più", Prompt), ("leggi tutto", Prompt),
    ("leia mais", Prompt), ("leia também", Stories), ("ler mais", Prompt), ("les mer", Prompt), ("les også", Stories),
    ("les plus lues", Stories), ("les plus lus", Stories), ("les plus populaires", Stories),
    ("les plus récents", Stories), ("les plus vues", Videos), ("lesen sie auch", Stories),
    ("lesen sie mehr zum thema", Stories), ("lesetipps", Stories), ("letters to the editor", Prompt),
    ("licensing", Navigation), ("light mode", Navigation), ("like", Comments), ("likes", Comments), ("line", Share),
    ("link copied", Share), ("link kopieren", Share), ("linkedin", Share), ("lire aussi", Stories),
    ("lire la suite", Prompt), ("listen", Prompt), ("listen live", Navigation), ("listen now", Prompt),
    ("listen to article", Prompt), ("listen to this article", Prompt), ("live", Navigation), ("lo más leído", Stories),
    ("lo más visto", Stories), ("load more", Prompt), ("load more comments", Comments), ("loading", Navigation),
    ("loading comments...", Comments), ("loading...", Navigation), ("loading…", Navigation), ("local news", Stories),
    ("log in", Navigation), ("log in to comment", Comments), ("log in to reply", Comments), ("log ind", Navigation),
    ("log out", Navigation), ("logg inn", Navigation), ("logga in", Navigation), ("login", Navigation),
    ("logout", Navigation), ("los más leídos", Stories), ("los más vistos", Videos), ("lottery", Navigation),
    ("läs mer", Prompt), ("läs också", Stories), ("læs mere", Prompt), ("læs også", Stories), ("mail", Share),
    ("main menu", Navigation), ("main navigation", Navigation), ("mais lidas", Stories), ("mais lidos", Stories),
    ("mais notícias", Stories), ("mais vistos", Videos), ("manage consent", Cookie), ("manage cookies", Cookie),
    ("manage preferences", Cookie), ("masthead", Navigation), ("mastodon", Share), ("mediadaten", Navigation),
    ("meer nieuws", Stories), ("meest bekeken", Videos), ("meest gelezen", Stories), ("meet the author", Biography),
    ("mehr", Navigation), ("mehr anzeigen", Prompt), ("mehr artikel", Stories), ("mehr aus", Stories),
    ("mehr dazu", Stories), ("mehr erfahren", Prompt), ("mehr lesen", Prompt), ("mehr nachrichten", Stories),
    ("mehr zum thema", Stories), ("mein konto", Navigation), ("meist gelesen", Stories), ("meistgelesen", Stories),
    ("meistgelesene artikel", Stories), ("meistgesehen", Videos), ("members only", Paywall),
    ("mentioned in this article", Tags), ("menu", Navigation), ("menü", Navigation), ("merken", Share),
    ("messenger", Share), ("mest lest", Stories), ("mest läst", Stories), ("mest lästa", Stories),
    ("mest læst", Stories), ("mest læste", Stories), ("mest sedda", Videos), ("mest sete", Videos),
    ("mest sett", Videos), ("mitdiskutieren", Comments), ("mobile apps", Navigation), ("more", Navigation),
    ("more articles", Prompt), ("more by this author", Biography), ("more from", Stories), ("more from news", Stories),
    ("more from this author", Biography), ("more from this section", Prompt), ("more headlines", Stories),
    ("more in this section", Stories), ("more like this", Stories), ("more news", Prompt), ("more on", Tags),
    ("more on this story", Stories), ("more on this topic", Stories), ("more photos", Stories),
    ("more pictures", Stories), ("more stories", Prompt), ("more to explore", Stories), ("more to watch", Videos),
    ("more top stories", Stories), ("more video", Prompt), ("more videos", Prompt), ("morning briefing", Newsletter),
    ("most commented", Stories), ("most liked", Comments), ("most popular", Stories), ("most read", Stories),
    ("most shared", Stories), ("most viewed", Stories), ("most watched", Videos), ("most watched today", Videos),
    ("mots-clés", Tags), ("must read", Stories), ("must reads", Stories), ("must watch", Videos),
    ("my account", Navigation), ("más información", Stories), ("más leídas", Stories), ("más noticias", Stories),
    ("más vistos", Videos), ("nach oben", Navigation), ("name (required)", Comments), ("name *", Comments),
    ("navigation", Navigation), ("necessary", Cookie), ("neueste artikel", Stories), ("neueste nachrichten", Stories),
    ("neueste videos", Videos), ("newest", Comments), ("newest first", Comments), ("news tips", Prompt),
    ("newsletter", Newsletter), ("newsletter abonnieren", Newsletter), ("newsletter sign up", Newsletter),
    ("newsletter signup", Newsletter), ("newsletters", Navigation), ("newsroom", Navigation), ("next", Navigation),
    ("next article", Navigation), ("next story", Navigation), ("next up", Stories), ("no comments", Comments),
    ("no comments yet", Comments), ("nos dernières actualités", Stories), ("notas relacionadas", Stories),
    ("noticias relacionadas", Stories), ("notizie correlate", Stories), ("notícias relacionadas", Stories),
    ("nutzungsbedingungen", Navigation), ("obituaries", Navigation), ("oldest", Comments), ("oldest first", Comments),
    ("om forfatteren", Biography), ("on video", Videos), ("onderwerpen", Tags), ("ook interessant", Stories),
    ("open gallery", Prompt), ("open image", Prompt), ("open menu", Navigation), ("open this photo in gallery", Prompt),
    ("other news", Stories), ("other stories", Stories), ("over de auteur", Biography), ("paid content", Advertisement),
    ("paid post", Advertisement), ("partager", Share), ("partagez", Share), ("passend dazu", Stories),
    ("pause", Prompt), ("people also read", Stories), ("people mentioned", Tags), ("per e-mail teilen", Share),
    ("performance", Cookie), ("permissions", Navigation), ("photos", Navigation), ("pinterest", Share),
    ("più letti", Stories), ("places", Tags), ("play", Prompt), ("play video", Prompt),
    ("please enter a valid email address.", Newsletter), ("please wait", Navigation), ("plus", Paywall),
    ("plus d'articles", Stories), ("plus d’articles", Stories), ("pocket", Share), ("podcasts", Navigation),
    ("política de privacidade", Navigation), ("popular", Stories), ("popular articles", Stories),
    ("popular now", Stories), ("popular stories", Stories), ("popular videos", Videos), ("português", Navigation),
    ("post", Share), ("post a comment", Comments), ("post comment", Comments), ("potrebbe interessarti", Stories),
    ("potrebbe interessarti anche", Stories), ("pour aller plus loin", Stories), ("premium", Paywall),
    ("prenumerera", Paywall), ("press", Navigation), ("presse", Navigation), ("previous", Navigation),
    ("previous article", Navigation), ("previous story", Navigation), ("print", Share), ("print this page", Prompt),
    ("privacy", Navigation), ("privacy center", Cookie), ("privacy manager", Cookie), ("privacy notice", Navigation),
    ("privacy overview", Cookie), ("privacy policy", Navigation), ("privacy settings", Cookie),
    ("privacy statement", Navigation), ("privatsphäre", Cookie), ("promoted", Advertisement),
    ("promoted content", Advertisement), ("promoted stories", Advertisement), ("pubblicità", Advertisement),
    ("publicidad", Advertisement), ("publicidade", Advertisement), ("publicité", Advertisement),
    ("puzzles", Navigation), ("quick links", Navigation), ("raccomandati per te", Stories), ("reacties", Comments),
    ("read also", Stories), ("read full story", Prompt), ("read more", Prompt), ("read more about", Tags),
    ("read next", Stories), ("read the full story", Prompt), ("read this next", Stories), ("recent", Stories),
    ("recent articles", Stories), ("recent news", Stories), ("recent posts", Stories), ("recent stories", Stories),
    ("rechazar", Cookie), ("recomendado para você", Stories), ("recomendados para você", Stories),
    ("recommandé pour vous", Stories), ("recommended", Stories), ("recommended for you", Stories),
    ("recommended reading", Stories), ("recommended stories", Stories), ("recommended videos", Videos),
    ("reddit", Share), ("refuser", Cookie), ("register", Navigation), ("registrieren", Navigation), ("reject", Cookie),
    ("reject all", Cookie), ("reklam", Advertisement), ("reklame", Advertisement), ("rekommenderat", Stories),
    ("relacionadas", Stories), ("relacionados", Stories), ("related", Stories), ("related articles", Stories),
    ("related content", Stories), ("related coverage", Stories), ("related links", Stories), ("related news", Stories),
    ("related posts", Stories), ("related stories", Stories), ("related tags", Tags), ("related topics", Tags),
    ("related video", Videos), ("related videos", Videos), ("relaterade artiklar", Stories), ("relaterat", Stories),
    ("relaterede artikler", Stories), ("relateret", Stories), ("relatert", Stories), ("relaterte saker", Stories),
    ("remove ads", Advertisement), ("replies", Comments), ("reply", Comments), ("report", Comments),
    ("report a correction", Prompt), ("report a typo", Prompt), ("report an editorial error", Prompt),
    ("report an error", Prompt), ("report comment", Comments), ("request a correction", Prompt), ("rifiuta", Cookie),
    ("rss", Navigation), ("rss feed", Navigation), ("rss feeds", Navigation), ("s'abonner", Paywall),
    ("saiba mais", Prompt), ("save", Share), ("save & accept", Cookie), ("save article", Share), ("schlagworte", Tags),
    ("schlagwörter", Tags), ("schließen", Navigation), ("schon abonnent?", Paywall), ("scroll to top", Navigation),
    ("se connecter", Navigation), ("search", Navigation), ("search for", Navigation), ("search search", Navigation),
    ("sections", Navigation), ("see all", Prompt), ("see all news", Prompt), ("see all stories", Prompt),
    ("see also", Stories), ("see more", Prompt), ("see more videos", Prompt), ("seguici", Navigation),
    ("seguir leyendo", Prompt), ("seite drucken", Share), ("seite teilen", Share), ("senaste nyheterna", Stories),
    ("senaste nytt", Stories), ("send", Share), ("send feedback", Prompt), ("send tips", Prompt),
    ("send us a tip", Prompt), ("seneste", Stories), ("seneste nyheder", Stories), ("seneste nyt", Stories),
    ("share", Share), ("share article", Share), ("share button", Share), ("share by email", Share),
    ("share full article", Share), ("share on facebook", Share), ("share on linkedin", Share),
    ("share on twitter", Share), ("share on whatsapp", Share), ("share on x", Share), ("share options", Share),
    ("share this", Share), ("share this article", Share), ("share this post", Share), ("share this story", Share),
    ("share to facebook", Share), ("share to twitter", Share), ("share via email", Share), ("shares", Share),
    ("shop", Navigation), ("show comments", Comments), ("show more", Prompt), ("sign in", Navigation),
    ("sign in to comment", Comments), ("sign out", Navigation), ("sign up", Prompt),
    ("sign up for newsletters", Newsletter), ("sign up for our newsletter", Newsletter), ("sign up now", Newsletter),
    ("similar articles", Stories), ("similar stories", Stories), ("siste nytt", Stories), ("siste videoer", Videos),
    ("site index", Navigation), ("site map", Navigation), ("sitemap", Navigation), ("skip links", Navigation),
    ("skip navigation", Navigation), ("skip to content", Navigation), ("skip to main content", Navigation),
    ("skip to navigation", Navigation), ("skriv ut", Share), ("sms", Share), ("snapchat", Share),
    ("sobre la firma", Biography), ("sobre o autor", Biography), ("social media", Navigation), ("social share", Share),
    ("sponsored", Advertisement), ("sponsored content", Advertisement), ("sponsored stories", Advertisement),
    ("spotlight", Stories), ("stampa", Share), ("start free trial", Paywall), ("start your free trial", Paywall),
    ("startseite", Navigation), ("stay connected", Navigation), ("store", Navigation),
    ("stories you may like", Stories), ("story continues below", Advertisement),
    ("story continues below advertisement", Advertisement), ("submit a correction", Prompt),
    ("submit a news tip", Prompt), ("submit a tip", Prompt), ("subscribe", Paywall), ("subscribe now", Prompt),
    ("subscribe to newsletter", Newsletter), ("subscribe to our newsletter", Newsletter), ("subscribe today", Paywall),
    ("subscriber only", Paywall), ("subscribers only", Paywall), ("subscriptions", Navigation),
    ("success!", Newsletter), ("suche", Navigation), ("suchen", Navigation), ("suggest a correction", Prompt),
    ("suggest an edit", Prompt), ("suggested", Stories), ("suggested articles", Stories),
    ("suggested for you", Stories), ("suggested reading", Stories), ("suivez-nous", Navigation),
    ("support", Navigation), ("support our journalism", Paywall), ("support us", Paywall),
    ("sur le même sujet", Stories), ("suscribirse", Paywall), ("suscríbete", Paywall), ("síguenos", Navigation),
    ("tags", Tags), ("también te puede interesar", Stories), ("te puede interesar", Stories),
    ("te recomendamos", Stories), ("teilen", Share), ("telegram", Share), ("tell a friend", Share), ("temas", Tags),
    ("termos de uso", Navigation), ("terms", Navigation), ("terms & conditions", Navigation),
    ("terms and conditions", Navigation), ("terms of service", Navigation), ("terms of use", Navigation),
    ("thank you for subscribing", Newsletter), ("thanks for sharing!", Share), ("the latest", Stories),
    ("themen", Navigation), ("threads", Share), ("ti potrebbe interessare", Stories), ("tiktok", Share),
    ("tip line", Prompt), ("to top", Navigation), ("today's headlines", Stories), ("toggle", Navigation),
    ("toggle menu", Navigation), ("toggle navigation", Navigation), ("top headlines", Stories), ("top news", Stories),
    ("top reads", Stories), ("top reads in section", Stories), ("top stories", Stories), ("top video", Videos),
    ("top videos", Videos), ("top-themen", Stories), ("topics", Navigation), ("topthemen", Stories),
    ("trending", Stories), ("trending articles", Stories), ("trending now", Stories), ("trending stories", Stories),
    ("trending topics", Stories), ("trending videos", Videos), ("truth", Share), ("tumblr", Share),
    ("tv guide", Navigation), ("tweet", Share), ("twitter", Share), ("tópicos", Tags), ("ultimas noticias", Stories),
    ("ultime notizie", Stories), ("ultimi video", Videos), ("unlimited digital access", Paywall),
    ("unlock this article", Paywall), ("unsere empfehlungen", Stories), ("unsere lesetipps", Stories),
    ("up next", Stories), ("upvote", Comments), ("veja também", Stories), ("ver mais", Prompt), ("ver más", Prompt),
    ("verwandte artikel", Stories), ("viber", Share), ("video highlights", Videos), ("video laden", Cookie),
    ("video news", Videos), ("video of the day", Videos), ("video of the week", Videos), ("videos", Navigation),
    ("videos des tages", Videos), ("vidéos", Videos), ("view all", Prompt), ("view all stories", Prompt),
    ("view comments", Prompt), ("view gallery", Prompt), ("view image", Prompt), ("view images", Prompt),
    ("view more", Prompt), ("view offers", Paywall), ("view our current issue", Navigation), ("vk", Share),
    ("você também pode gostar", Stories), ("voir plus", Prompt), ("volg ons", Navigation), ("vollbild", Prompt),
    ("vorlesen", Prompt), ("vous aimerez aussi", Stories), ("vous pourriez aussi aimer", Stories), ("vídeos", Videos),
    ("watch", Prompt), ("watch live", Navigation), ("watch more", Prompt), ("watch more videos", Prompt),
    ("watch next", Videos), ("watch now", Prompt), ("watch today", Videos), ("watch video", Prompt),
    ("we care about your privacy", Cookie), ("we value your privacy", Cookie), ("weather", Navigation),
    ("website", Comments), ("wechat", Share), ("weibo", Share), ("weiter", Navigation), ("weitere artikel", Stories),
    ("weitere meldungen", Stories), ("weitere nachrichten", Stories), ("weitere themen", Stories),
    ("weiterlesen", Prompt), ("werbung", Advertisement), ("werbung buchen", Navigation),
    ("what others are reading", Stories), ("what to read next", Stories), ("what's new", Stories), ("whatsapp", Share),
    ("why you can trust us", Prompt), ("write a comment", Comments), ("write a comment...", Comments),
    ("write to the editor", Prompt), ("written by", Biography), ("x", Share), ("x (twitter)", Share), ("xing", Share),
    ("you have reached your limit of free articles", Paywall), ("you have successfully subscribed", Newsletter),
    ("you may also be interested in", Stories), ("you may also like", Stories), ("you might also like", Stories),
    ("you might like", Stories), ("your email", Newsletter), ("your email address", Newsletter),
    ("your privacy choices", Navigation), ("youtube", Share), ("zum artikel", Prompt), ("zum autor", Biography),
    ("zum inhalt springen", Navigation), ("zum seitenanfang", Navigation), ("zum video", Prompt),
    ("zum weiterlesen", Stories), ("zur navigation springen", Navigation), ("zur person", Biography),
    ("zurück", Navigation), ("à la une", Stories), ("à lire aussi", Stories), ("à lire ensuite", Stories),
    ("à lire également", Stories), ("à propos de l'auteur", Biography), ("à voir aussi", Stories),
    ("ähnliche artikel", Stories), ("ämnen", Tags), ("últimas noticias", Stories), ("últimas notícias", Stories),
    ("über den autor", Biography), ("über die autorin", Biography), ("über uns", Navigation),
    ("читайте также", Stories), ("ランキング", Stories), ("广告", Advertisement), ("広告", Advertisement), ("最新ニュース", Stories),
    ("热门", Stories), ("相关新闻", Stories), ("関連ニュース", Stories), ("関連記事", Stories), ("광고", Advertisement),
    ("많이 본 뉴스", Stories),
];

/// Openings of lines.
#[rustfmt::skip]
pub(crate) const OPENING: &[(&str, Furniture)] = &[
    ("- anzeige", Advertisement), ("a lire aussi", Pointer), ("abonnez-vous pour ", Paywall),
    ("abonnieren sie", Newsletter), ("about the author", Biography), ("about the writer", Biography),
    ("advertisement", Advertisement), ("affiliate links", Advertisement), ("all articles by ", Biography),
    ("already a member", Paywall), ("already a subscriber", Paywall), ("already have an account", Paywall),
    ("also read -", Pointer), ("also read |", Pointer), ("also read:", Pointer), ("an dieser stelle", Cookie),
    ("ansvarig utgivare", Navigation), ("ansvarlig redaktør", Navigation), ("ansvarshavende chefredaktør", Navigation),
    ("anzeige:", Advertisement), ("are you affected", Prompt), ("article continues after", Advertisement),
    ("article continues below", Advertisement), ("article réservé aux abonnés", Paywall), ("auf facebook", Share),
    ("ayrıca okuyun", Pointer), ("become a member", Paywall), ("become a subscriber", Paywall), ("bekijk ook", Pointer),
    ("by accepting", Cookie), ("by clicking ", Newsletter), ("by continuing to use", Cookie),
    ("by entering your email", Newsletter), ("by providing ", Newsletter), ("by signing up", Newsletter),
    ("by submitting ", Newsletter), ("by subscribing", Newsletter), ("by using this site", Cookie),
    ("categories:", Tags), ("category:", Tags), ("cet article est réservé", Paywall),
    ("chefredaktör och ansvarig", Navigation), ("choose your plan", Paywall), ("click here ", Prompt),
    ("click to ", Prompt), ("commenting is ", Comments), ("comments are ", Comments), ("comments on this ", Comments),
    ("compartir en ", Share), ("condividi su ", Share), ("confira também", Pointer), ("contact her ", Biography),
    ("contact him ", Biography), ("contact the author", Prompt), ("continues below", Advertisement),
    ("create a free account", Paywall), ("czytaj także", Pointer), ("czytaj też", Pointer),
    ("die kommentarfunktion", Comments), ("diese website verwendet", Cookie), ("dieser artikel ist ", Paywall),
    ("directeur de la publication", Navigation), ("direttore responsabile", Navigation),
    ("do you have a story", Prompt), ("do you know more", Prompt), ("don't miss", Prompt), ("don't miss:", Pointer),
    ("donate ", Paywall), ("download our ", Prompt), ("download the ", Prompt), ("déjà abonné", Paywall),
    ("email her ", Biography), ("email him ", Biography), ("email us ", Prompt), ("en images", Pointer),
    ("en savoir plus :", Pointer), ("en vidéo", Pointer), ("enter your email", Newsletter), ("externer inhalt", Cookie),
    ("filed under", Tags), ("folgen sie ", Prompt), ("follow her on", Biography), ("follow him on", Biography),
    ("follow our ", Prompt), ("follow the ", Prompt), ("follow them on", Biography), ("follow us ", Prompt),
    ("for more news ", Prompt), ("for more on ", Prompt), ("for more stories ", Prompt), ("for the latest ", Prompt),
    ("from just ", Paywall), ("get all the latest ", Prompt), ("get breaking news", Newsletter),
    ("get email updates", Newsletter), ("get our ", Newsletter), ("get the day's", Newsletter),
    ("get the latest ", Prompt), ("get the top", Newsletter), ("get unlimited", Paywall), ("got a story", Prompt),
    ("got a tip", Prompt), ("guarda anche", Pointer), ("have a news tip", Prompt), ("have a story", Prompt),
    ("have you been affected", Prompt), ("have your say", Comments), ("he can be reached", Biography),
    ("hier finden sie externe", Cookie), ("hier geht es zu", Prompt), ("hier sehen sie externe", Cookie),
    ("hier wäre ein ", Cookie), ("hören sie auch", Pointer), ("ich bin damit einverstanden", Cookie),
    ("ich stimme zu", Cookie), ("il vous reste ", Paywall), ("in other news", Stories), ("in photos:", Pointer),
    ("in pics:", Pointer), ("in pictures:", Pointer), ("javascript is ", Prompt), ("jetzt newsletter", Newsletter),
    ("jetzt weiterlesen", Paywall), ("join our ", Prompt), ("join the ", Prompt), ("join the conversation", Comments),
    ("join the discussion", Comments), ("just r", Paywall), ("keywords:", Tags), ("kommentar von", Comments),
    ("kommentare zu", Comments), ("kommentieren sie", Comments), ("la suite est réservée", Paywall),
    ("latest from ", Stories), ("latest in ", Stories), ("latest videos", Videos), ("lea también", Pointer),
    ("leave a comment", Comments), ("leave a reply", Comments), ("lee también", Pointer), ("leer también", Pointer),
    ("lees meer:", Pointer), ("lees ook", Pointer), ("lees verder:", Pointer), ("leggi anche", Pointer),
    ("leggi tutto:", Pointer), ("leia mais:", Pointer), ("leia também", Pointer), ("ler mais:", Pointer),
    ("les mer:", Pointer), ("les også", Pointer), ("lesen sie auch", Pointer), ("lesen sie dazu", Pointer),
    ("lesen sie diesen artikel", Paywall), ("lesen sie hier", Prompt), ("lesen sie hier mehr", Pointer),
    ("lesen sie mehr", Pointer), ("lesetipp:", Pointer), ("lesetips:", Pointer), ("lire aussi", Pointer),
    ("lire également", Pointer), ("listen |", Pointer), ("listen:", Pointer), ("log in to ", Paywall),
    ("log in to comment", Comments), ("login to ", Paywall), ("lue myös", Pointer), ("läs mer:", Pointer),
    ("läs också", Pointer), ("läs även", Pointer), ("læs mere:", Pointer), ("læs også", Pointer),
    ("make a donation", Paywall), ("manage your cookie", Cookie), ("meer lezen:", Pointer), ("meer uit ", Stories),
    ("mehr aus ", Stories), ("mehr dazu:", Pointer), ("mehr lesen:", Pointer), ("mehr news aus ", Stories),
    ("mehr von ", Stories), ("mehr zu:", Tags), ("mehr zum thema", Pointer), ("mehr zum thema:", Pointer),
    ("meistgelesen", Stories), ("melden sie sich", Newsletter), ("mer fra ", Stories), ("mer från ", Stories),
    ("mere fra ", Stories), ("mit ihrer zustimmung", Cookie), ("more by ", Biography), ("more from ", Stories),
    ("more from the author", Biography), ("more in ", Stories), ("more on this", Tags), ("more on this ", Stories),
    ("more stories from", Stories), ("more video from", Videos), ("more videos from", Videos), ("more:", Pointer),
    ("most popular in ", Stories), ("most read in ", Stories), ("most viewed in ", Stories), ("most watched ", Videos),
    ("must read |", Pointer), ("must read:", Pointer), ("más información:", Pointer), ("nachlesen:", Pointer),
    ("never miss ", Newsletter), ("newsletter ", Newsletter), ("not a subscriber", Paywall),
    ("nous utilisons des cookies", Cookie), ("other stories", Stories), ("our newsletter", Newsletter),
    ("paid for by", Advertisement), ("partager sur ", Share), ("please enable javascript", Prompt),
    ("please log in to ", Paywall), ("please log in to comment", Comments), ("podcast:", Pointer),
    ("post a comment", Comments), ("presented by", Advertisement), ("products featured", Advertisement),
    ("przeczytaj także", Pointer), ("przeczytaj też", Pointer), ("reach her at", Biography),
    ("reach him at", Biography), ("read also:", Pointer), ("read more -", Pointer), ("read more about:", Tags),
    ("read more of ", Biography), ("read more |", Pointer), ("read more –", Pointer), ("read more:", Pointer),
    ("read next", Stories), ("read next:", Pointer), ("read |", Pointer), ("read:", Pointer),
    ("receive our ", Newsletter), ("recommended for you", Stories), ("recommended:", Pointer),
    ("register for free", Paywall), ("related articles", Stories), ("related link:", Pointer),
    ("related links:", Pointer), ("related read:", Pointer), ("related stories", Stories), ("related story:", Pointer),
    ("related topics:", Tags), ("related video:", Pointer), ("related |", Pointer), ("related:", Pointer),
    ("report a ", Prompt), ("report an ", Prompt), ("réservé aux abonnés", Paywall), ("saiba mais:", Pointer),
    ("schlagworte:", Tags), ("se også", Pointer), ("se även", Pointer), ("see all articles by", Biography),
    ("see also:", Pointer), ("see more:", Pointer), ("see |", Pointer), ("sehen sie", Prompt), ("send us ", Prompt),
    ("share current ", Share), ("share on ", Share), ("share this ", Share), ("share to ", Share),
    ("share via ", Share), ("she can be reached", Biography), ("show comments", Comments),
    ("sie haben bereits ", Paywall), ("siehe auch", Pointer), ("siehe dazu", Pointer), ("sign in to ", Paywall),
    ("sign in to comment", Comments), ("sign up for ", Newsletter), ("sign up to ", Newsletter),
    ("some of the technologies", Cookie), ("sponsored by", Advertisement), ("stay up to date", Prompt),
    ("stay updated", Prompt), ("story continues after", Advertisement), ("story continues below", Advertisement),
    ("submit a ", Prompt), ("subscribe now ", Paywall), ("subscribe to continue", Paywall),
    ("subscribe to our ", Newsletter), ("subscribe to read", Paywall), ("subscribe to the ", Newsletter),
    ("sul tema:", Pointer), ("sullo stesso tema", Pointer), ("support independent", Paywall),
    ("support local", Paywall), ("support our ", Paywall), ("support quality", Paywall), ("sur le même sujet", Pointer),
    ("suscríbete ", Paywall), ("tags:", Tags), ("también te puede", Pointer), ("tap here ", Prompt),
    ("te puede interesar", Pointer), ("testen sie", Paywall), ("thank you for signing up", Newsletter),
    ("thank you for subscribing", Newsletter), ("thanks for subscribing", Newsletter), ("the video will auto", Prompt),
    ("themen:", Tags), ("they can be reached", Biography), ("this article contains affiliate", Advertisement),
    ("this article is for ", Paywall), ("this article is only ", Paywall), ("this audio is generated by", Prompt),
    ("this content is for ", Paywall), ("this content is hosted", Cookie), ("this content is not available", Cookie),
    ("this is a premium", Paywall), ("this is ai generated", Prompt), ("this is an ai-generated", Prompt),
    ("this site uses cookies", Cookie), ("this story is for ", Paywall), ("this summary was generated by", Prompt),
    ("this video is cued", Prompt), ("this website stores", Cookie), ("this website uses cookies", Cookie),
    ("to comment ", Comments), ("to contact ", Prompt), ("to continue reading", Paywall), ("to keep reading", Paywall),
    ("to read the full ", Paywall), ("to view this content", Cookie), ("to view this video", Prompt),
    ("top stories in", Stories), ("topics:", Tags), ("trending in ", Stories), ("trending now ", Stories),
    ("trending on ", Stories), ("tu suscripción", Paywall), ("um diesen inhalt", Cookie), ("unlimited access", Paywall),
    ("unsubscribe ", Newsletter), ("usamos cookies", Cookie), ("utilizamos cookies", Cookie), ("utilizziamo", Cookie),
    ("vea también", Pointer), ("vedi anche", Pointer), ("veja também", Pointer), ("ver también", Pointer),
    ("verantwortlich für den inhalt", Navigation), ("vi använder cookies", Cookie), ("vi bruger cookies", Cookie),
    ("vi bruker", Cookie), ("video:", Pointer), ("videos from ", Videos), ("view all ", Comments),
    ("view all posts by", Biography), ("view comments", Comments), ("voir aussi", Pointer), ("want more ", Prompt),
    ("watch more:", Pointer), ("watch |", Pointer), ("watch:", Pointer), ("we and our partners", Cookie),
    ("we care about your privacy", Cookie), ("we have closed comments", Comments), ("we may earn", Advertisement),
    ("we may receive a commission", Advertisement), ("we use cookies", Cookie), ("we use your sign-up", Newsletter),
    ("we value your privacy", Cookie), ("we want to hear from you", Prompt), ("we welcome your", Comments),
    ("weitere artikel", Stories), ("weitere nachrichten", Stories), ("weiterlesen mit", Paywall),
    ("what do you think", Comments), ("wij gebruiken cookies", Cookie), ("wir verwenden cookies", Cookie),
    ("you can email ", Biography), ("you can unsubscribe", Newsletter), ("you have reached ", Paywall),
    ("you have read ", Paywall), ("you may also like", Stories), ("you may like:", Pointer),
    ("you might also like", Stories), ("you must be logged in", Comments), ("you've read ", Paywall),
    ("you've successfully subscribed", Newsletter), ("your browser does not support", Prompt),
    ("your browser is ", Prompt), ("your email address will not", Comments), ("your subscription", Paywall),
    ("your support ", Paywall), ("your web browser ", Prompt), ("zie ook", Pointer), ("zum thema:", Pointer),
    ("à lire aussi", Pointer), ("über den autor", Biography), ("über die autorin", Biography),
    ("смотрите также", Pointer), ("читайте также", Pointer), ("【関連", Pointer), ("延伸阅读", Pointer), ("相关报道", Pointer),
    ("相关阅读", Pointer), ("関連記事", Pointer), ("관련 기사", Pointer), ("관련기사", Pointer),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_folded_and_short_enough() {
        for table in [WHOLE, OPENING] {
            assert!(table.windows(2).all(|pair| pair[0].0 < pair[1].0));
            assert!(table.iter().all(|(words, _)| *words == words.to_lowercase()));
        }
        assert!(OPENING.iter().all(|(words, _)| words.len() >= 4));
        assert!(WHOLE.iter().chain(OPENING).all(|(words, _)| !opens_with_mark(words.as_bytes())));
        assert!(WHOLE.iter().all(|(words, _)| words.len() <= LONGEST));
    }

    #[test]
    fn every_phrase_is_found_in_any_case() {
        for (words, kind) in OPENING {
            assert!(may_open(words.as_bytes()) && may_open(words.to_ascii_uppercase().as_bytes()), "{words}");
            assert!(opening(words.as_bytes()).is_some(), "{words}");
            let sooner = OPENING.iter().find(|(phrase, _)| words.starts_with(phrase));
            assert_eq!(opening(words.as_bytes()), sooner.map(|(_, kind)| *kind), "{words} {kind:?}");
        }
        for (words, _) in WHOLE {
            assert!(may_be_whole(words, words.as_bytes()), "{words}");
            for marks in [":", " >", "!", " | ", "..."] {
                let marked = std::format!("{}{marks}", words.to_ascii_uppercase());
                assert!(marked.len() > LONGEST || may_be_whole(&marked, words.as_bytes()), "{marked}");
            }
        }
        assert!(!may_open(b"Harwick") && !may_be_whole("Harwick ferries", b"harwick"));
    }
}
