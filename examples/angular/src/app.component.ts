import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import 'learning-quiz';
import type { LearningQuiz, Progress, QuizFactEvent, Report } from 'learning-quiz';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="quiz.restart()">From the beginning</button>
    <learning-quiz
      #quiz
      persist="none"
      [bank]="bank"
      [mode]="mode()"
      (quiz-session-started)="progress.set(quiz.progress); report.set(undefined)"
      (quiz-attempt-scored)="progress.set(quiz.progress)"
      (quiz-session-completed)="finished($event)"
    ></learning-quiz>
    @if (progress(); as now) {
      <p>{{ now.attempted }} of {{ now.total }} tried, {{ now.correct }} correct</p>
    }
    @if (report()?.score; as score) {
      <p>{{ score.raw.toFixed(2) }} of {{ score.max }} points</p>
    }
  `,
})
export class AppComponent {
  readonly mode = signal<LearningQuiz['mode']>('practice');
  readonly progress = signal<Progress | undefined>(undefined);
  readonly report = signal<Report | undefined>(undefined);

  readonly bank = {
    format: 'learning-quiz/1',
    id: 'colours',
    version: '1.0.0',
    title: 'Colours',
    lang: 'en',
    items: [
      {
        id: 'green',
        interaction: 'choice',
        stem: 'Which colour do blue and yellow paint give?',
        options: [
          { id: 'a', text: 'Green', key: true },
          { id: 'b', text: 'Orange' },
        ],
      },
    ],
  };

  finished({ detail }: QuizFactEvent<'quiz-session-completed'>): void {
    this.report.set(detail.report);
  }
}
