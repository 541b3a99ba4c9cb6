//! Words around people: job titles, groups, degrees, particles, and the words that are part of no name.

use super::phrases::{Phrases, phrases};
use super::table::{Names, names};

/// Words that a job title ends in or is made of; a name is never made of them.
#[rustfmt::skip]
pub(crate) static ROLE_WORDS: &Names = names![
    "adviser", "advisor", "ambassador", "analyst", "anchor", "architect", "assistant", "associate", "astrologer",
    "attorney", "author", "autor", "autorin", "blogger", "broadcaster", "cartoonist", "ceo", "cfo", "chairman", "chef",
    "chefredakteur", "chefredakteurin", "chief", "chroniqueur", "chroniqueuse", "cmo", "coach", "co-founder",
    "columnist", "columnista", "columnists", "colunista", "commentator", "consultant", "contractor", "contributor",
    "contributors", "coo", "coordinator", "copywriter", "correspondant", "correspondante", "correspondent",
    "correspondente", "correspondents", "corresponsal", "corrispondente", "critic", "cto", "curator", "curators",
    "dermatologist", "designer", "developer", "dietitian", "director", "economist", "editor", "editora", "editors",
    "editörü", "educator", "educators", "engineer", "enviada", "enviado", "envoyé", "envoyée", "evangelist",
    "executive", "expert", "fellow", "founder", "freelancer", "gardener", "gastroenterologist", "giornalista",
    "governor", "head", "historian", "horticulturalist", "host", "illustrator", "intern", "inviata", "inviato",
    "jornalista", "journalist", "journaliste", "journalisten", "journalistin", "journalists", "kolumnist",
    "kolumnistin", "korrespondent", "korrespondentin", "lawyer", "lead", "lecturer", "leiter", "leiterin", "librarian",
    "manager", "marketer", "meteorologist", "minister", "moderator", "muhabir", "muhabiri", "nurse", "nutritionist",
    "officer", "owner", "partner", "periodista", "pharmacist", "photographer", "photographers", "photojournalist", "physician",
    "politikredakteur", "praktikant", "praktikantin", "presenter", "president", "producer", "producers", "professor",
    "psychologist", "publisher", "redacteur", "redactor", "redactora", "redakteur", "redakteurin", "redaktor",
    "redaktorin", "redaktör", "redaktør", "redattore", "redattrice", "reporter", "reporterin", "reporterka",
    "reporters", "repórter", "researcher", "ressortleiter", "ressortleiterin", "reviewer", "rédacteur", "rédactrice",
    "scholar", "scientist", "secretary", "senator", "specialist", "sportredakteur", "strategist", "stringer",
    "teacher", "technologist", "therapist", "trainee", "trainer", "translator", "verslaggever", "veterinarian",
    "videographer", "volontär", "volontärin", "wirtschaftsredakteur", "writer", "writers", "yazarı", "журналист",
    "корреспондент", "обозреватель", "記者", "기자", "특파원",
];

/// Words that open a job title but are no title alone: `Deputy Content Hub Director`.
#[rustfmt::skip]
pub(crate) static ROLE_OPENERS: &Names = names![
    "aerospace", "affairs", "africa", "agriculture", "airlines", "arts", "asia", "assistant", "associate",
    "audience", "auto", "automotive", "aviation", "baseball", "basketball", "beauty", "book", "books", "boxing",
    "breaking", "business", "celebrity", "chief", "city", "climate", "co", "community", "congressional", "consumer",
    "content", "contributing", "county", "court", "courts", "cricket", "crime", "culture", "data", "defence",
    "defense", "deputy", "digital", "diplomatic", "diversity", "east", "economic", "economics", "editorial",
    "education", "energy", "entertainment", "environment", "europe", "executive", "families", "farm", "fashion",
    "feature", "features", "film", "finance", "financial", "food", "football", "foreign", "former", "freelance",
    "freie", "freier", "games", "gaming", "general", "global", "golf", "grand", "group", "guest", "head", "health",
    "hockey", "home", "house", "hub", "independent", "international", "investigations", "investigative", "junior",
    "labor", "labour", "landespolitische", "lead", "legal", "leitende", "leitender", "life", "lifestyle", "local",
    "london", "managing", "marketing", "markets", "medical", "middle", "military", "money", "motoring", "movie",
    "music", "national", "news", "night", "online", "opinion", "parlamentarische", "parliament", "parliamentary",
    "personal", "photo", "political", "politics", "politische", "politischer", "principal", "print", "product",
    "production", "property", "racing", "regional", "religion", "religious", "review", "reviews", "royal", "rugby",
    "science", "security", "senior", "shopping", "showbiz", "soccer", "social", "special", "sport", "sports", "staff",
    "state", "statehouse", "stellvertretende", "stellvertretender", "style", "supreme", "tech", "technology",
    "television", "tennis", "theater", "theatre", "trainee", "transport", "transportation", "travel", "trending",
    "trends", "tv", "video", "washington", "web", "weekend", "westminster", "white", "world",
];

/// Words that make what they stand in a group rather than a person: `MND Staff`, `The Currency editors`.
#[rustfmt::skip]
pub(crate) static COLLECTIVES: &Names = names![
    "admin", "administrator", "agence", "agences", "agencia", "agencias", "agencies", "agency", "agentur",
    "agenturen", "agenzia", "agenzie", "agência", "agências", "board", "bureau", "contributors", "correspondents",
    "desk", "editorial", "editors", "korrespondenten", "moderators", "newsdesk", "newsroom", "officials", "redacció",
    "redacción", "redactie", "redakce", "redakcja", "redaksjonen", "redaktion", "redaktionen", "redazione", "redação",
    "reporters", "rédaction", "service", "services", "staff", "staffers", "team", "toimitus", "wire", "wires",
    "writers", "редакция",
];

/// Those of them that write, whatever they are called: `Harwick Staff`, `Team Harwick`.
pub(crate) static NEWSROOMS: &Names = names![
    "desk",
    "editors",
    "newsdesk",
    "newsroom",
    "redacción",
    "redactie",
    "redaktion",
    "rédaction",
    "staff",
    "team",
];

/// What a line under an agency's name calls it.
pub(crate) static AGENCY_NOUNS: &Phrases = phrases![
    "agence de presse",
    "agencia de noticias",
    "agenzia di stampa",
    "nachrichtenagentur",
    "news agency",
    "nyhetsbyrå",
    "persbureau",
    "wire service",
];

/// Words that names of papers, broadcasters and institutions end in.
#[rustfmt::skip]
pub(crate) static ORGANIZATION_WORDS: &Names = names![
    "agency", "allgemeine", "alliance", "anzeiger", "argus", "association", "avisen", "bank", "beacon", "bladet",
    "broadcasting",
    "bulletin", "business", "center", "centre", "chronicle", "clinic", "club", "coalition", "college", "commission",
    "committee", "company", "corp", "corporation", "council", "courier", "dagblad", "daily", "department", "diario",
    "digest", "digital", "dispatch", "echo", "enterprise", "examiner", "express", "federation", "finance",
    "foundation", "fund", "gazette",
    "giornale", "gleaner", "globe", "gmbh", "government", "group", "guardian", "herald", "hospital", "inc",
    "independent", "initiative",
    "inquirer", "insights", "institute", "institution", "jornal", "journal", "journalen", "kurier", "lab", "labs",
    "ledger",
    "llc", "ltd", "magazine", "mail", "media", "messenger", "ministry", "mirror", "missourian", "money",
    "nachrichten", "nachrichtenagentur",
    "network", "news", "newsource", "newswire", "nieuws", "noticias", "notizie", "notícias", "nyheter", "observer",
    "online",
    "partners", "party", "plc", "post", "press", "productions", "project", "radio", "record", "redaktionsnetzwerk",
    "register", "report", "reporter's", "reports", "republic", "review", "rundfunk", "rundschau", "sentinel", "service",
    "services", "society", "sports", "standard", "star", "statesman", "studios", "sun", "tagblatt", "telegraph",
    "television",
    "tidende", "times", "today", "tribune", "trust", "tv", "union", "university", "verlag", "vindicator", "weekly",
    "wire",
    "zeitung",
];

/// What papers are called, and no job is: before a job it says whose it is (`Courier Staff Writer`).
#[rustfmt::skip]
pub(crate) static PAPERS: &Names = names![
    "argus", "bulletin", "chronicle", "courier", "daily", "dispatch", "enterprise", "examiner", "gazette", "globe",
    "guardian", "herald", "inquirer", "journal", "ledger", "messenger", "missourian", "observer", "post", "record",
    "register", "republic", "sentinel", "star", "sun", "telegraph", "times", "tribune", "vindicator",
];

/// Degrees and letters after a name.
#[rustfmt::skip]
pub(crate) static CREDENTIALS: &Names = names![
    "APRN", "BA", "BSc", "BSN", "CBE", "CDCES", "CEPF", "CFA", "CFP", "CISSP", "CPA", "CPP", "CPT", "CRNP", "CSCS",
    "DDS", "DMD", "DO", "DPhil", "DPT", "DVM", "EdD", "Esq", "FAAP", "FACS", "FAND", "FNP", "JD", "KC", "LCSW", "LD",
    "LDN", "LLB", "LLM", "LMFT", "MA", "MBA", "MBE", "MD", "MEP", "MP", "MPH", "MS", "MSc", "MSN", "NASM", "NP", "OBE",
    "OTR", "PA-C", "PharmD", "PhD", "PMP", "PSP", "PsyD", "PT", "QC", "RD", "RDN", "RN", "RYT", "SHRM-CP",
];

/// Generation suffixes that belong to a name.
#[rustfmt::skip]
pub(crate) static SUFFIXES: &Names = names![
    "2nd", "3rd", "II", "III", "IV", "Jr", "Sr",
];

/// Particles inside names, in lower case.
#[rustfmt::skip]
pub(crate) static PARTICLES: &Names = names![
    "ab", "abu", "af", "al", "ap", "av", "ben", "bin", "bint", "da", "dal", "dalla", "das", "de", "degli", "del", "della",
    "dello", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "ibn", "in't", "la", "las", "le", "lo", "los",
    "mac", "nic", "ní", "op", "san", "st", "'t", "te", "ten", "ter", "umm", "uí", "van", "von", "y", "zu", "zum",
    "zur",
];

/// Capitalised words of page furniture, calendar and copy that no name is made of.
#[rustfmt::skip]
pub(crate) static NOT_NAMES: &Names = names![
    "a", "abo", "about", "academy", "access", "accident", "account", "accounting", "accueil", "across", "actualités",
    "ad", "ads", "advertise", "advertisement", "advertising", "advice", "africa", "after", "afternoon", "against",
    "agency", "ago", "all", "alle", "also", "am", "americas", "amid", "an", "analysis", "and", "android",
    "announcements", "annual", "another", "any", "anzeige", "api", "apis", "app", "apple", "appointment", "apps", "apr",
    "archive", "archives", "are", "article", "articles", "artificial", "artikel", "arts", "as", "association", "at",
    "audio", "auf", "aug", "aus", "ausland", "aussi", "author", "authors", "auto", "autos", "avenue", "back",
    "background", "baseball", "basics", "basketball", "be", "beauty", "because", "been", "before", "beginner",
    "beginners", "behind", "bei", "benefits", "between", "bilder", "bio", "biography", "bitcoin", "blockchain", "blog",
    "blogroll", "blogs", "bluesky", "board", "books", "breaking", "briefing", "briefs", "brochure", "browse", "budget",
    "building", "bulletin", "bureau", "business", "but", "buy", "buyer", "buyers", "by", "calendar", "caption", "care",
    "career", "careers", "caribbean", "cars", "categories", "category", "celebrities", "celebrity", "center", "central",
    "centre", "challenge", "chance", "changelog", "checklist", "checklists", "children", "choose", "christmas", "city",
    "classifieds", "click", "clicking", "climate", "close", "cloud", "club", "collection", "collections", "college",
    "columnist", "comment", "comments", "commission", "committee", "community", "company", "comparison", "conclusion",
    "conditions", "conference", "conferences", "considerations", "contact", "contacts", "content", "contents",
    "continue", "continuing", "contrast", "contributed", "cookie", "cookies", "cooking", "copy", "copyright", "corp",
    "correspondent", "cost", "costs", "council", "country", "county", "course", "courses", "create", "created",
    "credit", "credits", "cricket", "crime", "crm", "cronaca", "crossword", "crosswords", "crypto", "cultura",
    "culture", "customer", "customers", "cybersecurity", "daily", "dashboard", "data", "date", "datenschutz", "days",
    "deal", "deals", "debate", "debates", "debatt", "dec", "december", "default", "definition", "department",
    "deportes", "design", "despite", "destinations", "development", "diet", "digital", "disclaimer", "disclosure",
    "discover", "dive", "docs", "documentation", "donate", "donation", "down", "download", "drink", "drucken", "during",
    "each", "east", "easter", "eastern", "ebook", "ecommerce", "economia", "economy", "economía", "edited", "edition",
    "editor", "editorial", "editoriale", "editoriales", "editorials", "editors", "education", "election", "elections",
    "email", "energy", "engineering", "enquiries", "enquiry", "entering", "enterprise", "entertainment", "environment",
    "equity", "error", "essay", "essays", "essentials", "estate", "esteri", "europe", "evening", "event", "events",
    "every", "example", "exclusive", "explainer", "explore", "facebook", "family", "faq", "faqs", "far", "fashion",
    "featured", "features", "feb", "february", "federation", "feed", "feeds", "figure", "film", "films", "final",
    "finance", "find", "first", "fitness", "fixtures", "flights", "follow", "followers", "following", "food",
    "football", "for", "force", "forside", "forsiden", "forum", "forums", "fotos", "foundation", "free", "fri",
    "friday", "from", "front", "frontpage", "full", "förstasidan", "für", "gadgets", "galleries", "gallery", "games",
    "gardening", "gazette", "general", "gesellschaft", "gesundheit", "get", "glossary", "go", "golf", "google",
    "government", "group", "guide", "guides", "hardware", "he", "heading", "headings", "headline", "headlines",
    "health", "help", "her", "herald", "here", "hide", "highlights", "his", "hockey", "home", "homepage",
    "horoscope", "horoscopes", "hospital", "hotels", "hours", "how", "how-to", "i", "if", "image", "images",
    "impressum", "imprint", "in", "inc", "industry", "infographic", "infographics", "information", "informationen",
    "inicio", "inland", "inside", "insight", "insights", "instagram", "institute", "insurance", "intelligence",
    "internacional", "international", "into", "introduction", "investing", "invitation", "iot", "is", "issue", "ist",
    "it", "its", "itself", "january", "jobs", "join", "joined", "journal", "jul", "just", "key", "keyword", "keywords",
    "kids", "kit", "kommentar", "kommentare", "kultur", "laboratory", "land", "laptops", "last", "latest", "latin",
    "leaderboard", "league", "leagues", "learn", "learning", "least", "leer", "legislature", "leitartikel", "lesen",
    "leserbriefe", "less", "let's", "letters", "life", "lifestyle", "like", "likes", "link", "linkedin", "links",
    "lire", "listen", "live", "living", "llc", "loading", "local", "location", "log", "login", "logo", "ltd", "machine",
    "magazine", "mail", "management", "manufacturer", "many", "market", "marketing", "markets", "material", "materials",
    "media", "meet", "mehr", "meinung", "meinungen", "member", "members", "membership", "men", "menu", "meny", "middle",
    "midnight", "min", "ministry", "mins", "minutes", "mistake", "mit", "mobile", "modified", "mon", "monday",
    "monitoring", "month", "monthly", "more", "morning", "mortgage", "mortgages", "most", "movie", "movies", "much",
    "museum", "my", "myself", "más", "nach", "nachrichten", "nation", "national", "navigation", "navy", "neue", "neuer",
    "neues", "new", "news", "newsletter", "newsletters", "newsroom", "newsticker", "next", "nicht", "night",
    "nightlife", "no", "noon", "northern", "not", "note", "notes", "noticias", "nov", "november", "now", "numbers",
    "nutrition", "nyheter", "obituaries", "occasion", "oct", "october", "oder", "of", "offer", "offers", "office",
    "old", "on", "onboarding", "only", "open", "opinion", "opiniones", "opinions", "opinión", "options", "or",
    "organisation", "organization", "other", "our", "outcomes", "outlook", "over", "overview", "pacific", "pages",
    "pagina", "panorama", "parenting", "partager", "partner", "partners", "password", "pdf", "peace", "people",
    "performance", "photo", "photos", "picture", "pictures", "pinterest", "plana", "planning", "platform", "plus", "pm",
    "podcast", "podcasts", "points", "police", "policy", "politica", "political", "politics", "politik", "politique",
    "polytechnic", "política", "popular", "portada", "portadas", "post", "posted", "posts", "practices", "premium",
    "press", "preview", "previews", "previous", "prices", "pricing", "print", "privacy", "pro", "product", "products",
    "profile", "programs", "project", "property", "publications", "published", "publisher", "puzzles", "página",
    "quarterly", "quelle", "questions", "quick", "quiz", "quizzes", "ranking", "rankings", "read", "reading", "real",
    "recipe", "recipes", "recommended", "reddit", "references", "refresh", "region", "regional", "regionales",
    "regionen", "register", "reise", "related", "relationships", "release", "releases", "reply", "report", "reported",
    "reporter", "reporting", "reports", "request", "research", "reserved", "resource", "resources", "restaurants",
    "results", "review", "reviewed", "reviews", "rights", "road", "roundup", "rss", "rugby", "saas", "safety", "sale",
    "sat", "saturday", "save", "savings", "schedule", "schließen", "school", "schools", "science", "scores", "sea",
    "search", "seconds", "section", "sections", "sector", "security", "see", "seite", "seiten", "select", "sep", "sept",
    "september", "series", "service", "services", "settings", "share", "shared", "sharing", "she", "shop", "shopping",
    "show", "shows", "sidan", "sign", "signing", "signup", "since", "sind", "site", "sitemap", "size", "skills", "skip",
    "smartphones", "snapchat", "so", "soccer", "social", "sociedad", "society", "société", "software", "solution",
    "solutions", "some", "source", "sources", "south", "southern", "special", "spettacoli", "sponsor", "sponsored",
    "sponsors", "sport", "sports", "staff", "standings", "start", "startseite", "startup", "startups", "state",
    "states", "statistics", "steps", "store", "stories", "story", "strategies", "strategy", "stream", "studies",
    "study", "style", "subject", "submitting", "subscribe", "subscriber", "subscribers", "subscribing", "subscription",
    "sucesos", "suche", "summary", "sunday", "support", "supreme", "system", "systems", "søk", "table", "tag", "tags",
    "takeaway", "takeaways", "tale", "tap", "taxes", "team", "tech", "technology", "teilen", "telegram", "television",
    "template", "templates", "tennis", "terms", "testimonials", "than", "thanksgiving", "that", "the", "theater",
    "theatre", "their", "thema", "themen", "themselves", "then", "there", "these", "they", "this", "those", "thoughts",
    "threads", "through", "thu", "thur", "thurs", "thursday", "tiktok", "time", "times", "tips", "titelseite", "title",
    "to", "today", "tomorrow", "tonight", "too", "tool", "toolkit", "tools", "top", "topic", "topics", "tour",
    "traffic", "trailer", "training", "travel", "trending", "trends", "trial", "tribune", "tue", "tues", "tuesday",
    "tutorial", "tutorials", "tv", "tweet", "twitter", "type", "uhr", "ui", "und", "under", "united", "university",
    "unter", "unterhaltung", "until", "up", "update", "updated", "updates", "us", "usa", "use", "user", "username",
    "using", "ux", "vacancies", "vergrößern", "verified", "very", "video", "videos", "vidéo", "vidéos", "view", "virtual",
    "voorpagina", "vpn", "war", "warum", "was", "watch", "way", "we", "weather", "web", "webinar", "webinars",
    "website", "wed", "wednesday", "week", "weekend", "weekly", "weiter", "weitere", "weiterlesen", "wellness",
    "werbung", "werden", "were", "western", "what", "whatsapp", "when", "where", "which", "while", "whitepaper",
    "whitepapers", "who", "whose", "why", "wie", "wiki", "wird", "wirtschaft", "wissen", "with", "without", "women",
    "workout", "workouts", "workshop", "workshops", "world", "writer", "written", "year", "years", "yes", "yesterday",
    "you", "your", "yourself", "youtube", "zurück", "zusammenfassung", "économie", "éditorial", "éditoriaux", "über",
];

/// Capitalised words that open labels and headings and no city name.
#[rustfmt::skip]
pub(crate) static NOT_PLACES: &Names = names![
    "a", "about", "abstract", "achtergrond", "across", "actualité", "adds", "advertisement", "advisory", "afp", "age",
    "aggiornamento", "aktualisierung", "alert", "alerte", "all", "analisi", "analys", "analyse", "analysis", "and",
    "anmeldelse", "annonse", "answer", "análise", "análisis", "ap", "aquarius", "archiv", "archivbild", "archive",
    "archives", "archivfoto", "archivo", "are", "aries", "artigo", "at", "attention", "background", "bakgrund",
    "bakgrunn", "bank", "baseball", "basketball", "beeld", "bericht", "best", "bild", "bilder", "bonus", "book",
    "books", "born", "breaking", "bulletin", "business", "buys", "by", "cancer", "capricorn", "caption", "ceo",
    "chapter", "chart", "chronique", "cia", "clarification", "closed", "cloud", "co", "column", "coluna",
    "commentary", "communiqué", "companies", "company", "conclusion", "congress", "cons", "contact", "contents",
    "copyright", "core", "corp", "corrected", "correction", "corrects", "court", "courtesy", "covid", "covid-19",
    "credit", "cricket", "crónica", "cuts", "date", "day", "dear", "debatt", "declares", "developing", "died",
    "direct", "directions", "directo", "diretta", "disclaimer", "disclosure", "dividend", "diy", "donate", "dossier",
    "down", "dvd", "décryptage", "earnings", "editorial", "editoriale", "editor's", "eds", "education", "eight",
    "eil", "eilmeldung", "embargo", "embargoed", "encuesta", "enquête", "entretien", "entrevista", "esclusiva",
    "especial", "essay", "eu", "exclusief", "exclusif", "exclusiva", "exclusive", "exclusivo", "exklusiv",
    "experience", "explainer", "fact", "factbox", "facts", "faq", "fbi", "featured", "features", "fifa", "file",
    "film", "first", "five", "flash", "follow", "football", "for", "foto", "fotos", "four", "friday", "from",
    "gallery", "gemini", "golf", "government", "graphic", "had", "handout", "has", "have", "he", "headline", "height",
    "highlights", "hintergrund", "hockey", "home", "horoscope", "how", "i", "ibm", "illustration", "image", "images",
    "important", "in", "inc", "info", "infos", "ingredients", "innlegg", "interview", "intervista", "introduction",
    "is", "it", "its", "just", "kommentar", "korrektur", "kronik", "kronikk", "krönika", "kurzmeldung", "last",
    "latest", "lead", "ledare", "lede", "leder", "leo", "letter", "letters", "libra", "listen", "live", "liveticker",
    "login", "loss", "lottery", "lt", "ltd", "markets", "may", "meldung", "meninger", "menu", "method", "methods",
    "mlb", "monday", "month", "more", "movie", "movies", "music", "my", "myth", "nachruf", "nasa", "nascar", "nato",
    "nba", "ncaa", "net", "new", "news", "next", "nfl", "nhl", "nine", "no", "not", "nota", "note", "notebook",
    "notes", "now", "nyheter", "obituaries", "obituary", "objective", "of", "official", "officials", "olympics", "on",
    "one", "only", "open", "opinie", "opinion", "opinião", "opinión", "or", "our", "overview", "part", "pc", "pga",
    "photo", "photos", "picture", "pictures", "pisces", "place", "plc", "please", "podcast", "police", "policy",
    "poll", "popular", "portrait", "porträt", "post", "president", "preview", "price", "profile", "profit", "pros",
    "q", "q&a", "qtr", "quarter", "quelle", "question", "quiz", "quote", "quotes", "raises", "re", "read", "recap",
    "recasts", "recensie", "recipe", "recipes", "recommended", "register", "related", "repeat", "repeats", "report",
    "reportage", "reports", "results", "reuters", "review", "reviews", "revs", "rezension", "roundup", "rpt", "récit",
    "sagittarius", "said", "sale", "sales", "saturday", "say", "says", "schedule", "scoreboard", "scores", "scorpio",
    "search", "security", "sees", "sells", "senate", "serves", "sets", "seven", "share", "shares", "she", "shr",
    "six", "skills", "slug", "soccer", "sold", "sondage", "sondaggio", "source", "sources", "spoiler", "spoilers",
    "sponsored", "sport", "sports", "standings", "stat", "step", "stock", "stocks", "study", "subject", "subscribe",
    "summary", "sunday", "supreme", "survey", "symbolbild", "symbolfoto", "table", "taurus", "ten", "tennis", "thank",
    "thanks", "that", "the", "themen", "these", "they", "this", "three", "thursday", "ticker", "time", "timeline",
    "times", "tip", "tips", "titel", "to", "today", "tomorrow", "tonight", "top", "traffic", "transcript", "trending",
    "tribune", "tuesday", "tv", "tv's", "two", "témoignage", "témoignages", "uefa", "uk", "ultim'ora", "un", "update",
    "updated", "updates", "urgent", "urgente", "us", "usa", "venue", "verdict", "video", "videos", "vidéo", "vidéos",
    "virgo", "vorschau", "vote", "votes", "vs", "vídeo", "vídeos", "warning", "was", "watch", "watching", "we",
    "weather", "wednesday", "week", "weight", "what", "when", "where", "which", "who", "why", "will", "wire", "with",
    "wrapup", "year", "yes", "yesterday", "you", "your", "zusammenfassung", "éditorial", "überblick",
];

/// What page furniture puts after a byline: stamps, buttons, networks.
#[rustfmt::skip]
pub(crate) static PAGE_TAILS: &Names = names![
    "add a comment", "add comment", "aktualisiert", "and", "at", "aucun commentaire", "bio", "biography", "bluesky",
    "comment", "comments", "comments are off", "comments off", "contact", "deixe um comentário", "deja un comentario",
    "disqus comments", "edited by", "email", "facebook", "fact checked by", "filed under", "first published", "follow",
    "follow us", "for subscribers", "geen reacties", "get email alerts", "hours ago", "illustration by",
    "illustrations by", "in", "ingen kommentarer", "instagram", "just now", "keine kommentare",
    "kommentar hinterlassen", "laisser un commentaire", "lascia un commento", "last modified", "last updated",
    "leave a comment", "leave a reply", "leave comment", "lesezeit", "linkedin", "listen", "medically reviewed by",
    "min de lectura", "min de lecture", "min read", "minute read", "minutes ago", "minutos de lectura", "modified",
    "more", "nessun commento", "no comments", "no responses", "on", "one comment", "opens in new window",
    "our standards", "photographs by", "photography by", "photos by", "post a comment", "posted", "published",
    "published on", "read", "reading time", "reviewed by", "save", "schreibe einen kommentar", "see more", "share",
    "sin comentarios", "special for", "special to", "stand", "subscribe", "threads", "tips meg", "twitter", "updated",
    "updated on",
    "veröffentlicht", "view", "view profile", "with files from", "write a comment",
];

/// What opens a line that names who has looked at the text, and when: no author.
pub(crate) static REVIEWERS: &Phrases = phrases![
    "article reviewed by",
    "clinically reviewed by",
    "edited by",
    "expert reviewed by",
    "fact checked by",
    "fact-checked by",
    "legally reviewed by",
    "medically reviewed by",
    "reviewed by",
    "scientifically reviewed by",
];

/// What a sentence on when a text was published opens with, before the label: `This article was originally published on`.
pub(crate) static STATEMENTS: &Phrases = phrases![
    "der artikel wurde",
    "diese meldung wurde",
    "dieser artikel ist",
    "dieser artikel wurde",
    "dieser beitrag wurde",
    "the article was",
    "the story was",
    "this article has been",
    "this article was",
    "this blog post was",
    "this blog was",
    "this content was",
    "this guide was",
    "this page was",
    "this piece was",
    "this post has been",
    "this post was",
    "this report was",
    "this story has been",
    "this story was",
];

/// The first words of what opens a byline, for a quick no.
#[rustfmt::skip]
pub(crate) static BYLINE_FIRST: &Names = names![
    "a", "an", "analyse", "analysis", "article", "articolo", "artikel", "author", "authored", "autor", "autorin",
    "bericht", "blog", "column", "comment", "commentary", "compiled", "contributed", "created", "das", "di", "die",
    "dodane", "ecrit", "ein", "eine", "eingestellt", "entrevista", "escrito", "essay", "feature", "foto",
    "gastartikel", "gastbeitrag", "gastkommentar", "geplaatst", "gepubliceerd", "geschreven", "geschrieben", "guest",
    "guide", "haberi", "interview", "intervista", "kolumne", "kommentar", "napisane", "news", "opinion",
    "opublikowane", "par", "penned", "penulis", "post", "posted", "posté", "profile", "propos", "pubblicato",
    "publicado",
    "publicato", "publicerad", "publiceret", "publisert", "published", "publié", "recueilli", "redactado", "report",
    "reportage", "reportagem", "reportaje", "reported", "reporting", "review", "rezension", "rédigé", "scritto",
    "skrevet", "skriven", "stories", "story", "submitted", "tekst", "testi", "testo", "text", "texte",
    "texto", "this",
    "udgivet", "un", "verfasst", "veröffentlicht", "von", "words", "written", "écrit",
];

/// What opens a byline only before a colon: `Autor: `.
#[rustfmt::skip]
pub(crate) static BYLINE_NOUNS: &Names = names![
    "article author", "auteur", "auteure", "auteurs", "author", "authors", "autor", "autora", "autoras", "autore",
    "autoren", "autores", "autori", "autorin", "autor tekstu", "byline",
    "contributor", "contributors", "forfatter", "foto en tekst",
    "författare", "haber", "haberi yazan", "interview", "journalist",
    "journaliste", "journalistin", "muhabir", "muhabirler", "oleh", "penulis", "pewarta",
    "post author", "redacción", "redactie", "redaktion", "redaktör", "redazione", "redação", "reporter", "reporterin",
    "responsabile", "rédaction", "skribent", "szerző", "tekst",
    "tekst en foto", "tekst en foto's", "tekst og foto", "testo",
    "testo e foto", "text", "texte", "texte et photos", "text & foto", "texto", "text och foto", "texto e fotos",
    "textos", "texto y fotos", "text und foto", "text und fotos", "tác giả", "wartawan", "words",
    "yazan", "yazar", "автор", "авторы",
    "журналист", "корреспондент", "редактор", "текст", "作者", "文", "記者", "责任编辑", "责编", "글",
];

/// What stands before the names of a byline in Chinese, Japanese or Korean; longer ones first.
#[rustfmt::skip]
pub(crate) static CJK_LEADS: &[&str] = &[
    "本報特約記者", "本报特约记者", "責任編輯", "责任编辑", "採訪撰文", "글·사진", "取材・文", "本報記者", "本报记者", "特約記者", "特约记者",
    "글쓴이", "執筆者", "撰文", "採訪", "采访", "采写", "記者", "记者", "責編", "责编", "作者", "執筆", "筆者", "著者", "기자", "文", "글",
];

/// Words of the line over somebody whom readers and newsrooms may ask, or who has sent the text: `Media contact:`, `News
/// provided by`.
pub(crate) static CONTACTS: &Names = names![
    "ansprechpartner",
    "ansprechpartnerin",
    "contact",
    "contacto",
    "contacts",
    "contato",
    "contatti",
    "contatto",
    "enquiries",
    "inquiries",
    "kontakt",
    "perscontact",
    "pressekontakt",
    "presskontakt",
    "provided",
    "rückfragen",
];

/// Abbreviations that keep their point inside a name: `Dr.`, `Jr.`.
#[rustfmt::skip]
pub(crate) static NAME_OPENERS: &Names = names![
    "Abd", "Capt", "Ch", "Chas", "Chr", "Col", "Dipl", "Dr", "Dra", "Drs", "Fr", "Gen", "Geo", "Gov", "Hon", "Ing",
    "Ir", "Jos", "Jr", "Lt", "Mag", "Md", "Med", "Mlle", "Mme", "Mohd", "Mr", "Mrs", "Ms", "Muhd", "PD", "Ph", "Phil",
    "Prof", "Rep", "Rev", "Sen", "Sgt", "Sr", "Sra", "St", "Ste", "Th", "Thos", "Univ", "Wm", "Ya", "Yu",
];

/// What opens a byline besides the bare words of each language: `Written by`, `Ein Kommentar von`.
#[rustfmt::skip]
pub(crate) static BYLINE_OPENERS: &Phrases = phrases![
    "a commentary by", "a cura della", "a cura di", "a guest article by", "a guest essay by", "a guest post by",
    "analyse von", "analysis by", "an article by", "an opinion by", "article by", "article contributed by",
    "article rédigé par",
    "article written by", "article écrit par", "articolo di", "artikel von", "authored by", "author posted by",
    "autor/in", "autorin/autor",
    "bericht von", "blog by", "blog post by", "column by", "commentary by", "comment by", "compiled by",
    "contributed by", "created by", "das interview führte", "die interviews führten", "di redazione", "dodane przez",
    "ecrit par", "ein artikel von", "ein beitrag von", "ein bericht von", "eine analyse von", "eine glosse von",
    "eine kolumne von", "eine reportage von", "ein essay von", "ein gastartikel von", "ein gastbeitrag von",
    "eingestellt von", "ein interview von", "ein kommentar von", "entrevista de", "escrito por", "essay by",
    "feature by", "foto en tekst", "gastartikel von", "gastbeitrag von", "gastkommentar von", "geplaatst door",
    "gepubliceerd door", "geschreven door", "geschrieben von", "guest article by", "guest blog by", "guest column by",
    "guest essay by", "guest post by", "guide by", "interview by", "interview von", "intervista di", "kolumne von",
    "kommentar von", "napisane przez", "news by", "opinion by", "opublikowane przez", "penned by", "penulis", "post by",
    "posted by", "posté par", "profile by", "propos recueillis par", "pubblicato da", "publicado por", "publicato da",
    "publicerad av", "publiceret af", "publisert av", "published by", "publié par", "recueilli par", "redactado por",
    "reportage de", "reportagem de", "reportage von", "reportaje de", "report by", "reported by", "reporting by",
    "review by", "rezension von", "rédigé par", "scritto da", "skrevet af", "skrevet av", "skriven av", "stories by",
    "story and photos by", "story by", "submitted by", "tekst af", "tekst av", "testi di", "testo di",
    "text and photos by", "text av", "text by", "texte de", "texto de", "texto por", "text von",
    "this article was contributed by", "this article was originally written by", "this article was written by",
    "this blog post was written by", "this blog was written by", "this column was written by",
    "this content was written by", "this essay was written by", "this guest post was written by",
    "this guide was written by", "this page was written by", "this piece was written by",
    "this post was contributed by", "this post was written by", "this recipe was written by",
    "this review was written by", "this story was written by", "udgivet af", "un texte de", "verfasst von",
    "veröffentlicht von", "von und mit", "words and photos by", "words by", "words & photos by",
    "written and edited by", "written by", "écrit par",
];

/// `Our` in every language: whose the people are whom a byline names.
#[rustfmt::skip]
pub(crate) static OUR: &Names = names![
    "nos", "nossa", "nossas", "nosso", "nossos", "nostra", "nostre", "nostri", "nostro", "notre", "nuestra",
    "nuestras", "nuestro", "nuestros", "ons", "onze", "our", "unser", "unsere", "unserem", "unseren", "unserer",
    "unserm", "vore", "vores", "vår", "våra", "våre",
];

/// What opens a byline only before [`OUR`].
#[rustfmt::skip]
pub(crate) static OUR_OPENERS: &Names = names![
    "da", "dai", "dal", "dalla", "dalle", "de", "do", "dos", "fra", "från", "van",
];

/// Jobs of people whom a byline calls `our`, in the forms that stand there.
#[rustfmt::skip]
pub(crate) static OUR_JOBS: &Names = names![
    "berichterstatter", "berichterstatterin", "corrispondenti", "inviati", "korrespondenten", "medarbeider",
    "medarbejder", "medarbetare", "medewerker", "medewerkster", "mitarbeiter", "mitarbeiterin", "mitarbeitern",
    "redactrice", "redakteuren", "redaktionsmitglied", "reportern", "sonderkorrespondent", "sonderkorrespondenten",
    "utsendte", "utsända", "utsände", "verslaggeefster", "verslaggevers",
];

/// Jobs that a byline names before the names: `By Xinhua writers Li Lei and Han Bo`.
#[rustfmt::skip]
pub(crate) static JOBS_BEFORE: &Names = names![
    "analyst", "columnist", "commentator", "correspondent", "correspondents", "critic", "editor", "reporter", "reporters",
    "writer", "writers",
];

/// What German words for jobs at papers end in.
pub(crate) const JOB_ENDS: &[&str] = &[
    "autor",
    "autorin",
    "experte",
    "expertin",
    "kolumnist",
    "kolumnistin",
    "korrespondent",
    "korrespondentin",
    "mitarbeiter",
    "mitarbeiterin",
    "mitglied",
    "redakteur",
    "redakteurin",
    "reporter",
    "reporterin",
    "volontär",
    "volontärin",
];

/// What stands before the place that somebody writes from.
#[rustfmt::skip]
pub(crate) static OUR_PLACES: &Names = names![
    "a", "aus", "da", "em", "en", "fra", "from", "från", "i", "in", "te", "uit", "à",
];

/// Words for `with` in bylines; longer ones first.
#[rustfmt::skip]
pub(crate) static WITHS: &[&str] = &[
    "avec des informations de", "avec", "com informações da", "com informações do", "com", "con información de", "con",
    "med", "met", "mit material von", "mit", "with",
];

/// Before where somebody writes from.
pub(crate) static PLACED: &[&str] = &["in", "à", "em", "en"];

/// Before who did something else for the story than write it.
pub(crate) static DONE_BY: &[&str] = &[
    "edited by",
    "graphics by",
    "illustrated by",
    "illustrations by",
    "narrated by",
    "photographs by",
    "photography by",
    "photos by",
    "produced by",
    "translated by",
    "video by",
];

/// Articles that stand before an agency behind [`WITHS`].
pub(crate) static WITH_L: &[&str] = &["l'", "l’", "L'", "L’", "la ", "le ", "die ", "der ", "de "];

/// What a note on the author goes on with after the name: `Ada Lane covers the harbour.`
pub(crate) static AUTHOR_DOES: &Phrases = phrases![
    "arbeitet",
    "berichtet",
    "covers",
    "cubre",
    "er",
    "es",
    "est",
    "has been",
    "has covered",
    "has reported",
    "has written",
    "is",
    "ist",
    "joined",
    "jobber",
    "reports",
    "schreibt",
    "scrive",
    "skriver",
    "var",
    "was",
    "werkt",
    "works",
    "writes",
    "è",
    "é",
    "écrit",
    "är",
];

/// What somebody who writes is called, or does, in notes on the author.
#[rustfmt::skip]
pub(crate) static AUTHOR_NOUNS: &Names = names![
    "author", "autor", "autora", "autore", "autorin", "blogger", "chefredakteur", "chefredakteurin", "chroniqueur",
    "columnist", "contributing", "contributor", "correspondent", "correspondente", "corresponsal", "corrispondente",
    "covering", "covers", "critic", "editor", "editorial", "essayist", "forfatter", "freelance", "freelancer",
    "frilans", "författare", "giornalista", "jornalista", "journalist", "journaliste", "journalistin", "kolumnist",
    "korrespondent", "korrespondentin", "newsroom", "periodista", "photojournalist", "podcaster", "producer",
    "redactor", "redactora", "redakteur", "redakteurin", "redaktor", "redaktör", "redaktør", "reporter", "reportera",
    "reporterin", "reporters", "repórter", "rédacteur", "rédactrice", "schreibt", "scrive", "skribent", "skriver",
    "verslaggever", "volontär", "volontärin", "writer", "writers", "writes", "écrit",
];

/// Every table of this file that is hashed.
#[cfg(test)]
pub(super) static TABLES: &[&Names] = &[
    ROLE_WORDS,
    ROLE_OPENERS,
    COLLECTIVES,
    NEWSROOMS,
    ORGANIZATION_WORDS,
    PAPERS,
    CREDENTIALS,
    SUFFIXES,
    PARTICLES,
    AUTHOR_NOUNS,
    NOT_NAMES,
    NOT_PLACES,
    PAGE_TAILS,
    BYLINE_FIRST,
    BYLINE_NOUNS,
    OUR,
    OUR_OPENERS,
    OUR_JOBS,
    OUR_PLACES,
    NAME_OPENERS,
];
