//! Stories as messages of the wires.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt::Write as _;

use super::words;
use crate::export::prose::{self, Opening};
use crate::export::{self, Anpa, ExportError, Iptc};
use crate::{Article, Format, Wire};

/// What any message states of a story, for a wire with this name in datelines and, if it signs its stories, in bylines.
fn message(
    article: &Article<'static>,
    format: Format,
    agency: &'static str,
    organization: Option<&'static str>,
) -> Article<'static> {
    let mut want = Article {
        format,
        publication: None,
        deck: None,
        published: None,
        updated: None,
        captions: Vec::new(),
        sign_off: Vec::new(),
        boilerplate: Vec::new(),
        ..article.clone()
    };
    want.dateline.iter_mut().for_each(|line| line.agency = Some(agency.into()));
    // An agency without brackets is told from the city by the date between them.
    let date = article.wire.as_ref().and_then(|wire| wire.date).filter(|_| matches!(agency, "AAP" | "Kyodo"));
    want.dateline.iter_mut().for_each(|line| line.date = date);
    want.bylines.iter_mut().for_each(|line| line.organization = organization.map(Cow::Borrowed));
    want
}

pub(super) fn anpa(article: &Article<'static>, dialect: Anpa) -> Result<(String, Article<'static>), ExportError> {
    let (agency, organization) = match dialect {
        Anpa::Reuters => ("Reuters", Some("Reuters")),
        Anpa::CanadianPress => ("CP", Some("The Canadian Press")),
        Anpa::BayCity => ("BCN", None),
        Anpa::Upi => ("UPI", Some("United Press International")),
        Anpa::Kyodo => ("Kyodo", None),
        Anpa::Ap | Anpa::ApBare => ("AP", Some("Associated Press")),
    };
    let mut want = message(article, Format::Anpa1312, agency, organization);
    if matches!(dialect, Anpa::Reuters | Anpa::BayCity | Anpa::Kyodo) {
        want.notices.clear();
    }
    if let Some(wire) = &mut want.wire {
        if let Some(filed) = &mut wire.filed {
            match dialect {
                Anpa::CanadianPress => {
                    filed.zone = Some("ET".into());
                    filed.offset = None;
                }
                Anpa::Kyodo | Anpa::Reuters => {
                    filed.zone = None;
                    filed.offset = None;
                }
                _ => {}
            }
        }
        if dialect == Anpa::BayCity {
            wire.filed = None;
        }
        if dialect == Anpa::ApBare {
            (wire.service, wire.number, wire.selector) = (None, None, None);
        }
    }
    let (text, _) = export::anpa::write(&want, dialect)?;
    Ok((text, want))
}

pub(super) fn iptc(article: &Article<'static>, dialect: Iptc) -> Result<(String, Article<'static>), ExportError> {
    let (agency, organization, service, category) = match dialect {
        Iptc::Dpa => ("dpa", Some("dpa"), "eca", "i"),
        Iptc::Ats => ("ats", None, "bsf", "pl"),
        Iptc::Belga => ("BELGA", None, "INT", "POL"),
        Iptc::Kna => ("KNA", None, "kna", "ku"),
    };
    let mut want = message(article, Format::Iptc7901, agency, organization);
    want.notices.clear();
    if let Some(wire) = want.wire.take() {
        let urgency = wire.urgency.unwrap_or(4).clamp(1, 6);
        let keyword = wire.keyword.as_deref().unwrap_or_default().trim_start_matches("BC-").replace('-', "/");
        let take = wire.urgency.and_then(|urgency| words::TAKE_KEYS.get(usize::from(urgency)));
        want.wire = Some(Wire {
            service: Some(service.into()),
            number: wire.number,
            priority: Some(urgency.to_string().into()),
            urgency: Some(urgency),
            category: Some(category.into()),
            keyword: Some(keyword.into()),
            versions: take.into_iter().map(|take| Cow::Borrowed(*take)).collect(),
            word_count: wire.word_count,
            date: wire.filed.as_ref().and_then(|filed| filed.date),
            filed: wire.filed,
            ..Wire::default()
        });
    }
    let (text, _) = export::iptc7901::write(&want, dialect)?;
    Ok((text, want))
}

pub(super) fn zczc(article: &Article<'static>) -> (String, Article<'static>) {
    let mut want = message(article, Format::Zczc, "AAP", None);
    want.notices.clear();
    want.bylines.clear();
    let keyword = article.wire.as_ref().and_then(|wire| wire.keyword.clone());
    let headline = article.headline.as_ref().map(|line| line.text.to_string()).unwrap_or_default();
    let mut out = format!("ZCZC AAP\r\n^{headline}\r\n#{}\r\n", keyword.as_deref().unwrap_or_default());
    for (at, paragraph) in want.body.iter().enumerate() {
        let opening = match &want.dateline {
            Some(line) if at == 0 => prose::dateline(line, Opening::Bare),
            _ => String::new(),
        };
        let _ = write!(out, "{opening}{}\r\n\r\n", paragraph.text);
    }
    out.push_str("NNNN\r\n");
    want.wire = Some(Wire { keyword, ..Wire::default() });
    (out, want)
}
